import type { LiveActivity } from '#shared/preview/notification-look.ts';
import { SoundMark } from './lock-screen-banner.tsx';
import { AppIcon, TextLine, ValueTable } from './lock-screen-parts.tsx';
import classes from './lock-screen.module.css';

const eventWords = { start: 'Starts', update: 'Updated', end: 'Ended' } as const;

/** A Live Activity on the lock screen, with the values that its app would draw. */
export function ActivityCard({ activity }: { readonly activity: LiveActivity }) {
  const { appName, event, state, alert } = activity;
  return (
    <div className={classes.stack}>
      <article className={classes.card} aria-label="Live Activity" data-event={event}>
        <div className={classes.activityHead}>
          <AppIcon name={appName} size="small" />
          <strong>{appName}</strong>
          <span className={classes.event}>{eventWords[event]}</span>
        </div>
        {alert !== null && (
          <div className={classes.activityAlert}>
            {alert.title !== null && <TextLine shown={alert.title} className={classes.cardTitle} />}
            {alert.body !== null && <TextLine shown={alert.body} className={classes.cardText} />}
          </div>
        )}
        {state.rows.length === 0 ? (
          <p className={classes.noState}>{event === 'end' ? 'The last state stays' : 'An empty state'}</p>
        ) : (
          <ValueTable values={state} />
        )}
      </article>
      <div className={classes.marks}>
        <SoundMark sound={alert?.sound ?? null} />
      </div>
      {event !== 'end' && <Island activity={activity} />}
    </div>
  );
}

/** The Dynamic Island in its compact form; what stands beside the icon is the first short value. */
function Island({ activity: { appName, state } }: { readonly activity: LiveActivity }) {
  const value = state.rows.find((row) => row.value.length <= 9)?.value ?? '';
  return (
    <div className={classes.islandPlace}>
      <div className={classes.island} role="img" aria-label={`Dynamic Island, compact: ${value}`}>
        <AppIcon name={appName} size="small" />
        <span>{value}</span>
      </div>
      <span>Dynamic Island (guess)</span>
    </div>
  );
}
