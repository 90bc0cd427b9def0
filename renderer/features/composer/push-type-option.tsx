import { Tooltip } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { PushTypeFacts } from '#shared/apns/push-types.ts';
import { describePushType } from '#shared/messages/push-type-facts.ts';
import classes from './push-type-option.module.css';

export interface PushTypeOptionProps {
  readonly name: string;
  readonly facts: PushTypeFacts;
}

/** A push type in two lines, with all that is known of it beside the list while it is pointed at. */
export function PushTypeOption({ name, facts }: PushTypeOptionProps) {
  const [place, isPointedAt] = usePointedAt();
  const { topic, shortTopic, priority, limit, auth, target } = describePushType(facts);
  return (
    <Tooltip
      opened={isPointedAt}
      position="right"
      offset={16}
      maw={300}
      label={
        <div className={classes.detail}>
          <p>{facts.purpose}</p>
          <dl>
            <dt>Topic</dt>
            <dd>{topic}</dd>
            <dt>Priority</dt>
            <dd>{priority.long}</dd>
            <dt>Payload</dt>
            <dd>at most {limit}</dd>
            <dt>Sent with</dt>
            <dd>{auth}</dd>
            <dt>Goes to</dt>
            <dd>{target}</dd>
          </dl>
        </div>
      }
    >
      <span ref={place} className={classes.option}>
        <span className={classes.name}>
          {facts.label} <span className={classes.code}>{name}</span>
        </span>
        <span className={classes.facts}>
          {[shortTopic, priority.short, limit, auth, target].map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
        </span>
      </span>
    </Tooltip>
  );
}

/** Whether the option of a list is under the pointer, or where the arrow keys are. */
function usePointedAt() {
  const place = useRef<HTMLSpanElement>(null);
  const [isPointedAt, setIsPointedAt] = useState(false);
  useEffect(() => {
    const option = place.current?.closest('[role="option"]');
    if (!option) return;
    const look = () => setIsPointedAt(option.matches(':hover, [data-combobox-selected]'));
    const observer = new MutationObserver(look);
    observer.observe(option, { attributes: true, attributeFilter: ['data-combobox-selected'] });
    option.addEventListener('pointerenter', look);
    option.addEventListener('pointerleave', look);
    return () => {
      observer.disconnect();
      option.removeEventListener('pointerenter', look);
      option.removeEventListener('pointerleave', look);
    };
  }, []);
  return [place, isPointedAt] as const;
}
