import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import { providerTokenRules } from '#shared/apns/provider-token-rules.ts';
import type { ProviderTokenCheck } from '#shared/contract/provider-token-check.ts';
import { formatExactTime, formatRelativeTime } from '../../ui/format-time.ts';
import { useNow } from '../../ui/use-now.ts';
import { describeTokenPart, isGoodForSomeTime, tokenTimes } from './describe-token-part.ts';
import classes from './credential-tools.module.css';

const refreshMs = 10_000;

/** Header and claims of a provider token as they are written in it, and what they mean. Its signature is not there. */
export function TokenContents({ check }: { readonly check: ProviderTokenCheck }) {
  return (
    <>
      {check.header !== null && <TokenPart caption="Header" part={check.header} check={check} />}
      {check.claims !== null && <TokenPart caption="Claims" part={check.claims} check={check} />}
    </>
  );
}

interface TokenPartProps {
  readonly caption: string;
  readonly part: ProviderTokenCheck['header'];
  readonly check: ProviderTokenCheck;
}

function TokenPart({ caption, part, check }: TokenPartProps) {
  const nowMs = useNow(refreshMs);
  const times = tokenTimes(check);
  return (
    <table className={classes.token}>
      <caption>{caption}</caption>
      <tbody>
        {describeTokenPart(part).map(({ name, json, meaning }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{json}</td>
            <td>
              {meaning}
              {name === 'iat' && times !== null && (
                <>
                  {' '}
                  {formatExactTime(times.issuedAtMs)} ({formatRelativeTime(times.issuedAtMs, nowMs)})
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Until when APNs takes the token; nothing where it does not. */
export function GoodUntil({ check }: { readonly check: ProviderTokenCheck }) {
  const nowMs = useNow(refreshMs);
  const times = tokenTimes(check);
  if (times === null || !isGoodForSomeTime(check)) return null;
  const { goodUntilMs } = times;
  const isOver = goodUntilMs < nowMs;
  return (
    <p className={classes.text}>
      {isOver ? 'Was good until' : 'Good until'} <strong>{formatExactTime(goodUntilMs)}</strong> (
      {formatRelativeTime(goodUntilMs, nowMs)}): APNs takes a token for {providerTokenRules.maxAgeSeconds / 60} minutes.
    </p>
  );
}

/** What APNs would object to, one sentence each. */
export function TokenProblems({ problems }: Pick<ProviderTokenCheck, 'problems'>) {
  if (problems.length === 0) return null;
  return (
    <ul className={classes.problems} aria-label="Problems">
      {problems.map(({ code, severity, message }) => (
        <li key={code} data-severity={severity}>
          {severity === 'error' ? (
            <IconAlertTriangle size={16} aria-label="Error:" />
          ) : (
            <IconInfoCircle size={16} aria-label="Note:" />
          )}
          <span>{message}</span>
        </li>
      ))}
    </ul>
  );
}
