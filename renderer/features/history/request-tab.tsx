import type { Notification } from '#shared/contract/notification.ts';
import { CodeLine } from '../../ui/code-line.tsx';
import { Facts } from '../../ui/facts.tsx';
import { formatExactTime } from '../../ui/format-time.ts';
import { describePushType } from './find-deliveries.ts';
import classes from './history.module.css';

export interface RequestTabProps {
  readonly notification: Notification;
  readonly payloadBytes: number;
}

/** What was sent, as it was sent: the APNs headers and the payload. */
export function RequestTab({ notification, payloadBytes }: RequestTabProps) {
  const { pushType, topic, priority, expiration, collapseId, apnsId, payload } = notification;
  return (
    <div className={classes.request}>
      <Facts
        facts={[
          ['Push type', describePushType(pushType)],
          [
            'Topic',
            <span key="topic" className="mono">
              {topic}
            </span>,
          ],
          ['Priority', priority],
          ['Expiration', describeExpiration(expiration)],
          ['Collapse id', collapseId === null ? null : <span className="mono">{collapseId}</span>],
          ['apns-id asked for', apnsId === null ? null : <span className="mono">{apnsId}</span>],
          [
            'Payload',
            `${String(payloadBytes)} bytes${payload.encoding === 'base64' ? ', not UTF-8, shown as Base64' : ''}`,
          ],
        ]}
      />
      <CodeLine code={payload.content} label="payload" />
    </div>
  );
}

function describeExpiration(expiration: number | null): string | null {
  if (expiration === null) return null;
  return expiration === 0 ? 'Do not store: one attempt' : formatExactTime(expiration * 1000);
}
