import { IconChevronRight } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { findPushType } from '#shared/apns/push-types.ts';
import type { Arrival } from '#shared/contract/simulator.ts';
import { explainReason } from '#shared/messages/rejection-reasons.ts';
import { OutcomeBadge } from '../../ui/outcome-badge.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { shortenMiddle } from '../../ui/shorten-middle.ts';
import { SeverityIcon } from '../../ui/severity.tsx';
import { CodeLine } from '../../ui/code-line.tsx';
import { lookOfArrival } from './look-of-arrival.ts';
import classes from './simulator.module.css';

/** One request that Local APNs judged; opened, it shows headers and payload. */
export function ArrivalRow({ arrival }: { readonly arrival: Arrival }) {
  const [isOpen, setIsOpen] = useState(false);
  const {
    status,
    reason,
    deviceName,
    deviceToken,
    pushType,
    payloadBytes,
    payloadText,
    headers,
    method,
    path,
    findings,
  } = arrival;
  const look = useMemo(() => lookOfArrival(arrival), [arrival]);
  const device = deviceName ?? (deviceToken === null ? 'No device' : shortenMiddle(deviceToken));
  const type = pushType === null ? 'No push type' : (findPushType(pushType)?.label ?? pushType);
  return (
    <li className={classes.arrival}>
      <button type="button" className={classes.summary} aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
        <IconChevronRight size={14} className={classes.chevron} aria-hidden />
        <span className={classes.arrivalLines}>
          <span className={classes.arrivalLine}>
            <OutcomeBadge state={status === 200 ? 'accepted' : 'rejected'} status={status} size="small" />
            {reason !== null && <strong className={classes.reason}>{reason}</strong>}
            <span className={classes.when}>
              <RelativeTime atMs={arrival.atMs} />
            </span>
          </span>
          <span className={classes.arrivalFacts}>
            {device} · {type} · {payloadBytes} bytes{arrival.credential === 'certificate' && ' · certificate'}
            {findings.length > 0 && ` · ${findings.length === 1 ? '1 problem' : `${String(findings.length)} problems`}`}
          </span>
          {look !== null && (
            <span className={classes.arrivalFacts} title={look}>
              {look}
            </span>
          )}
        </span>
      </button>
      {isOpen && (
        <div className={classes.sectionBody}>
          {reason !== null && (
            <p className={classes.hint}>
              {explainReason(reason).meaning} {explainReason(reason).remedy}
            </p>
          )}
          {findings.length > 0 && (
            <ul className={classes.findings} aria-label="What lint found">
              {findings.map(({ severity, message }, index) => (
                <li key={index}>
                  <SeverityIcon severity={severity} />
                  <span>{message}</span>
                </li>
              ))}
            </ul>
          )}
          <p className={`mono ${classes.request ?? ''}`}>
            {method} {path}
          </p>
          <dl className={classes.headers}>
            {headers
              .filter(([name]) => !name.startsWith(':'))
              .map(([name, value], index) => (
                <div key={index}>
                  <dt>{name}:</dt> <dd>{value}</dd>
                </div>
              ))}
          </dl>
          {payloadText === '' ? (
            <p className={classes.hint}>The request had no payload.</p>
          ) : (
            <CodeLine code={payloadText} label="payload" />
          )}
        </div>
      )}
    </li>
  );
}
