import { IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './credential-tools.module.css';

export interface Step {
  readonly title: string;
  readonly state: 'done' | 'now' | 'later';
  readonly content: ReactNode;
}

/** What is done one after the other, with the step that is at hand open. */
export function Steps({ steps }: { readonly steps: readonly Step[] }) {
  return (
    <ol className={classes.steps}>
      {steps.map(({ title, state, content }, index) => (
        <li key={title} data-state={state} aria-current={state === 'now' ? 'step' : undefined}>
          <span className={classes.number} aria-hidden>
            {state === 'done' ? <IconCheck size={14} stroke={2.4} /> : index + 1}
          </span>
          <div className={classes.step}>
            <h3>
              {title}
              {state === 'done' && <span className={classes.unseen}> (done)</span>}
            </h3>
            {content}
          </div>
        </li>
      ))}
    </ol>
  );
}
