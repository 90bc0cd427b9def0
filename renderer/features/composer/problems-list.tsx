import { type KeyboardEvent, memo, useEffect, useMemo, useRef } from 'react';
import type { ComposedPush } from '#shared/contract/drafts.ts';
import type { Diagnostic } from '#shared/lint/diagnostic.ts';
import type { Fix } from '#shared/lint/fix.ts';
import { isRuleCode } from '#shared/messages/rule-pages.ts';
import { placesIn } from '../../editor/known-text.ts';
import { useComposer } from './composer-context.tsx';
import { describePlace } from './problem-words.ts';
import { SeverityIcon } from '../../ui/severity.tsx';
import classes from './problems.module.css';

/** More rows than anybody reads would only make the window slow. */
const shownLimit = 200;

export interface ProblemsListProps {
  readonly draftId: string;
  readonly diagnostics: readonly Diagnostic[];
  /** The push that they are about, as it was when they were found; null before that. */
  readonly push: ComposedPush | null;
  /** How many more there are. */
  readonly omitted: number;
  readonly onClose: () => void;
}

/** All problems of a push, with the way to each, its rule and its fixes. */
export const ProblemsList = memo(function ProblemsList(props: ProblemsListProps) {
  const { draftId, diagnostics, push, omitted, onClose } = props;
  const hidden = Math.max(0, diagnostics.length - shownLimit) + omitted;
  const { applyFix } = useComposer();
  const list = useRef<HTMLUListElement>(null);
  /** The row that was fixed: what follows comes into its place, and gets the focus. */
  const fixedRow = useRef<number | null>(null);
  const placeAt = useMemo(() => placesIn(push?.payloadText ?? ''), [push?.payloadText]);
  const rows = () => [...(list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];

  useEffect(() => {
    if (fixedRow.current === null) return;
    (rows()[fixedRow.current] ?? rows().at(-1))?.focus();
    fixedRow.current = null;
  }, [diagnostics]);

  function handleKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape') {
      event.preventDefault();
      onClose();
      return;
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const at = rows().findIndex((row) => row.closest('li')?.contains(document.activeElement) === true);
    if (step === undefined || at === -1) return;
    event.preventDefault();
    rows()[at + step]?.focus();
  }

  function handleFix(row: number, fix: Fix) {
    if (push === null) return;
    fixedRow.current = row;
    applyFix(draftId, push, fix);
  }

  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys belong to the buttons in it
    <ul ref={list} id="problems" aria-label="Problems" className={classes.list} onKeyDown={handleKeyDown}>
      {diagnostics.slice(0, shownLimit).map((diagnostic, index) => (
        <ProblemRow
          key={index}
          diagnostic={diagnostic}
          place={describePlace(diagnostic, placeAt)}
          onFix={(fix) => handleFix(index, fix)}
        />
      ))}
      {diagnostics.length === 0 && <li className={classes.note}>No problems.</li>}
      {hidden > 0 && <li className={classes.note}>{hidden} more are not shown. They come up as these are mended.</li>}
    </ul>
  );
});

interface ProblemRowProps {
  readonly diagnostic: Diagnostic;
  readonly place: string;
  readonly onFix: (fix: Fix) => void;
}

function ProblemRow({ diagnostic, place, onFix }: ProblemRowProps) {
  const { goToProblem, openRule } = useComposer();
  const { severity, message, code, fixes = [] } = diagnostic;
  return (
    <li className={classes.row}>
      <button type="button" data-row className={classes.message} onClick={() => goToProblem(diagnostic)}>
        <SeverityIcon severity={severity} />
        <span>{message}</span>
      </button>
      {fixes.length > 0 && (
        <span className={classes.fixes}>
          {fixes.map((fix) => (
            <button
              key={fix.title}
              type="button"
              className={classes.fix}
              title={`${fix.title}. The rest of the text stays as it is, and undo brings this back.`}
              onClick={() => onFix(fix)}
            >
              {fix.title}
            </button>
          ))}
        </span>
      )}
      {isRuleCode(code) ? (
        <button
          type="button"
          className={classes.code}
          title="What this rule is about"
          aria-label={`Rule ${code}`}
          onClick={() => openRule(code)}
        >
          {code}
        </button>
      ) : (
        <span className={classes.code}>{code}</span>
      )}
      <span className={classes.place}>{place}</span>
    </li>
  );
}
