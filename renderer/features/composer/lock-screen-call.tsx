import { IconBellRinging, IconMessageCircle, IconPhone, IconVideo } from '@tabler/icons-react';
import type { IncomingCall } from '#shared/preview/notification-look.ts';
import classes from './lock-screen.module.css';

/** An incoming call as CallKit shows it on a locked phone. */
export function CallScreen({ call: { appName, caller, handle, isVideo } }: { readonly call: IncomingCall }) {
  const name = caller === '' ? handle : caller;
  return (
    <article className={classes.call} aria-label="Incoming call">
      <span className={classes.callApp}>
        {appName} {isVideo ? 'Video' : 'Audio'}…
      </span>
      <strong className={classes.caller} dir="auto" title={name}>
        {name === '' ? 'Unknown caller' : name}
      </strong>
      {caller !== '' && handle !== '' && (
        <span className={classes.handle} title={handle}>
          {handle}
        </span>
      )}
      <span className={classes.initial} aria-hidden>
        {isVideo ? <IconVideo size={30} stroke={1.4} /> : (Array.from(name.trim())[0] ?? '?')}
      </span>
      <div className={classes.callWays} aria-hidden>
        <span>
          <IconBellRinging size={17} /> Remind Me
        </span>
        <span>
          <IconMessageCircle size={17} /> Message
        </span>
      </div>
      <div className={classes.slider}>
        <span className={classes.knob} aria-hidden>
          {isVideo ? <IconVideo size={20} /> : <IconPhone size={20} />}
        </span>
        slide to answer
      </div>
    </article>
  );
}
