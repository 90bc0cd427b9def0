import { Button } from '@mantine/core';
import type { Draft } from '#shared/contract/drafts.ts';
import type { TextRange } from '#shared/payload/payload-tree.ts';
import type { Analysis } from './analysis.ts';
import { useComposer } from './composer-context.tsx';
import { describePath, type WeightRow } from './weight-rows.ts';
import classes from './bytes.module.css';

/** The limit of the retired binary protocol of APNs. */
export const legacyLimitBytes = 256;

const number = new Intl.NumberFormat('en', { useGrouping: false });
const percent = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 0 });
const bytesOf = (count: number) => `${number.format(count)} ${count === 1 ? 'byte' : 'bytes'}`;

export interface BytesDetailsProps {
  readonly draft: Draft;
  readonly analysis: Analysis;
  readonly limit: number;
  /** A place of the text is shown. */
  readonly onGo: () => void;
}

/** What the bytes of a payload are spent on, and what would save some. */
export function BytesDetails({ draft, analysis, limit, onGo }: BytesDetailsProps) {
  const { goToProblem } = useComposer();
  const { weight, sentBytes, push } = analysis;
  const left = limit - sentBytes;
  const go = (range: TextRange) => {
    onGo();
    goToProblem({ place: { kind: 'payload', range, path: [] } });
  };
  return (
    <div className={classes.details}>
      <p className={classes.sum}>
        <strong>{bytesOf(sentBytes)}</strong> will be sent{push.sendsMinified && weight.isJson ? ', minified' : ''}.{' '}
        <span data-over={left < 0 || undefined}>
          {left < 0
            ? `That is ${bytesOf(-left)} over the limit of ${number.format(limit)}.`
            : `${bytesOf(left)} left of ${number.format(limit)}.`}
        </span>
      </p>
      {weight.isJson ? (
        <ul className={classes.rows} aria-label="Share of each key">
          {analysis.weightRows.map((row, index) => (
            <Share key={index} row={row} onGo={go} />
          ))}
        </ul>
      ) : (
        <p className={classes.note}>The text is not JSON, so there are no keys to tell apart.</p>
      )}
      {weight.largest.length > 0 && (
        <>
          <h3>Largest values</h3>
          <ul className={classes.rows} aria-label="Largest values">
            {weight.largest.map(({ path, bytes, range }) => (
              <li key={path.join('\n')}>
                <button type="button" className={classes.value} onClick={() => go(range)}>
                  <span className={classes.key}>{describePath(path)}</span>
                  <span className={classes.bytes}>{bytesOf(bytes)}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <Saving draft={draft} analysis={analysis} />
      <Spelling analysis={analysis} />
      <p className={classes.note}>
        The mark on the bar is at {legacyLimitBytes} bytes, the limit of the binary protocol that APNs has retired. Some
        teams still keep to it
        {sentBytes > legacyLimitBytes ? `; this payload is ${bytesOf(sentBytes - legacyLimitBytes)} beyond` : ''}.
      </p>
    </div>
  );
}

function Share({ row, onGo }: { readonly row: WeightRow; readonly onGo: (range: TextRange) => void }) {
  const { label, bytes, share, range, isInner } = row;
  const content = (
    <>
      <span className={range === null ? undefined : classes.key}>{label}</span>
      <span className={classes.track}>
        <span className={classes.fill} style={{ width: `${String(share * 100)}%` }} />
      </span>
      <span className={classes.bytes}>{number.format(bytes)}</span>
      <span className={classes.share}>{share > 0 && share < 0.005 ? '<1%' : percent.format(share)}</span>
    </>
  );
  return (
    <li data-inner={isInner || undefined}>
      {range === null ? (
        <span className={classes.part}>{content}</span>
      ) : (
        <button type="button" className={classes.part} onClick={() => onGo(range)}>
          {content}
        </button>
      )}
    </li>
  );
}

/** What minifying saves, and the way to it or back. */
function Saving({ draft, analysis }: Pick<BytesDetailsProps, 'draft' | 'analysis'>) {
  const { drafts } = useComposer();
  const { isJson, whitespaceBytes } = analysis.weight;
  const { sendsMinified } = draft.push;
  if (!isJson || (whitespaceBytes === 0 && !sendsMinified)) return null;
  return (
    <p className={classes.saving}>
      <span>
        {sendsMinified
          ? `Sending it minified saves ${bytesOf(whitespaceBytes)} of white space.`
          : `${bytesOf(whitespaceBytes)} of white space would go if it were sent minified.`}
      </span>
      <Button
        size="compact-xs"
        variant="default"
        onClick={() => drafts.getState().changePush(draft.id, { sendsMinified: !sendsMinified })}
      >
        {sendsMinified ? 'Send as typed' : 'Send minified'}
      </Button>
    </p>
  );
}

/** What escapes and characters beyond ASCII take. */
function Spelling({ analysis: { weight } }: Pick<BytesDetailsProps, 'analysis'>) {
  const { escapes, nonAscii } = weight;
  return (
    <>
      {escapes.count > 0 && (
        <p className={classes.note}>
          {number.format(escapes.count)} {escapes.count === 1 ? 'character is' : 'characters are'} written as{' '}
          <code>\u</code> escapes: {bytesOf(escapes.bytes)}, against {bytesOf(escapes.plainBytes)} written plainly.
        </p>
      )}
      {nonAscii.characters > 0 && (
        <p className={classes.note}>
          {number.format(nonAscii.characters)} {nonAscii.characters === 1 ? 'character' : 'characters'} beyond ASCII:{' '}
          {bytesOf(nonAscii.bytes)} in UTF-8.
        </p>
      )}
    </>
  );
}
