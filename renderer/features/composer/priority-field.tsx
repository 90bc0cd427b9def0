import { SegmentedControl } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { priorities } from '#shared/apns/headers.ts';
import { findPushType, onlyPriority } from '#shared/apns/push-types.ts';
import { onlyPriorityReason } from '#shared/messages/push-type-facts.ts';
import { automaticPriority } from '#shared/payload/resolve-push.ts';
import { FieldButton } from './field-button.tsx';
import { HeaderRow } from './header-row.tsx';
import classes from './headers.module.css';

export interface PriorityFieldProps {
  readonly pushType: string;
  /** Null: the push type's usual one. */
  readonly priority: number | null;
  readonly error: string | undefined;
  readonly onChange: (priority: number | null) => void;
}

/** The priority: a choice, or the only one that a push type has. */
export function PriorityField(props: PriorityFieldProps) {
  const only = onlyPriority(props.pushType);
  return only === null ? <ChosenPriority {...props} /> : <OnlyPriority {...props} only={only} />;
}

/** A push from elsewhere may have another one all the same: it is shown, and how to get rid of it. */
function OnlyPriority({ pushType, priority, error, only, onChange }: PriorityFieldProps & { readonly only: number }) {
  const isOther = priority !== null && priority !== only;
  const reason = onlyPriorityReason(pushType) ?? '';
  return (
    <HeaderRow name="apns-priority" isAutomatic={!isOther} automaticWord="fixed">
      <div className={classes.line}>
        <span className={classes.fixed} data-wrong={isOther || undefined}>
          {!isOther && <IconLock size={14} aria-label="fixed" />} {String(isOther ? priority : only)}
        </span>
        {isOther && (
          <FieldButton id="header-priority" onClick={() => onChange(null)}>
            Use {only}
          </FieldButton>
        )}
      </div>
      <p className={isOther ? classes.error : classes.hint}>{isOther ? (error ?? reason) : reason}</p>
    </HeaderRow>
  );
}

function ChosenPriority({ pushType, priority, error, onChange }: PriorityFieldProps) {
  const facts = findPushType(pushType);
  const usual = automaticPriority(pushType);
  const origin =
    facts?.priorityGround === 'sample'
      ? ` Apple’s sample has ${String(usual)}; nothing is said of others.`
      : ` Usual for ${facts?.label ?? pushType}.`;
  return (
    <HeaderRow name="apns-priority" isAutomatic={priority === null}>
      <SegmentedControl
        id="header-priority"
        aria-label="Priority"
        className={classes.choices}
        transitionDuration={0}
        data={[
          { value: 'auto', label: `Automatic (${String(usual)})` },
          ...priorities.map((value) => ({ value: String(value), label: String(value) })),
        ]}
        value={priority === null ? 'auto' : String(priority)}
        onChange={(value) => onChange(value === 'auto' ? null : Number(value))}
      />
      <p className={error === undefined ? classes.hint : classes.error}>
        {error ?? priorityHint(priority ?? usual) + (priority === null ? origin : '')}
      </p>
    </HeaderRow>
  );
}

function priorityHint(priority: number): string {
  if (priority === 10) return 'Delivered at once.';
  if (priority === 5) return 'Delivered with regard to the device’s power; may be grouped.';
  if (priority === 1) return 'Power first: never wakes the device.';
  return 'Apple documents 10, 5 and 1.';
}
