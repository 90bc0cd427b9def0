import { Button, CloseButton } from '@mantine/core';
import { IconArrowsExchange } from '@tabler/icons-react';
import { type ReactNode, useDeferredValue } from 'react';
import { useStore } from 'zustand';
import { topicOfCredential } from '#shared/apns/credential-limits.ts';
import { findPushType } from '#shared/apns/push-types.ts';
import type { Draft } from '#shared/contract/drafts.ts';
import { switchMessages } from '#shared/messages/carry-over.ts';
import { automaticTopic } from '#shared/payload/resolve-push.ts';
import { createChangePayload } from './change-payload.ts';
import { targetsOf } from './choices.ts';
import { useComposer, useCredential, useDevices } from './composer-context.tsx';
import { describeSwitch } from './describe-switch.ts';
import type { Switched } from './switched-store.ts';
import { useCarried } from './use-carried.ts';
import classes from './switched-bar.module.css';

/** After the push type was switched: what the push is now, and an offer to make its payload fit. */
export function SwitchedBar({ draft }: { readonly draft: Draft }) {
  const { switched } = useComposer();
  const noted = useStore(switched.store, ({ drafts }) => drafts.get(draft.id));
  if (noted === undefined || noted.isAnswered || noted.to !== draft.push.pushType) return null;
  const { undoable } = noted;
  return undoable?.after === draft.push.payloadText ? (
    <BackBar draft={draft} noted={noted} undoable={undoable} />
  ) : (
    <ChangesBar draft={draft} noted={noted} />
  );
}

interface BarProps {
  readonly draft: Draft;
  readonly noted: Switched;
}

function ChangesBar({ draft, noted }: BarProps) {
  const { id, push } = draft;
  const composer = useComposer();
  const { switched } = composer;
  const change = createChangePayload(composer, id);
  const devices = useDevices();
  const targets = targetsOf(draft, devices);
  const before = targetsOf({ ...draft, deviceIds: [...noted.deviceIds] }, devices);
  const certificateTopic = topicOfCredential(useCredential(draft.credentialId), push.pushType);
  const deviceBundleId = targets[0]?.bundleId ?? '';
  const topic = push.topic ?? automaticTopic(push, { deviceBundleId, certificateTopic }) ?? '';
  const text = useDeferredValue(push.payloadText);
  const { from, to } = noted;
  const carried = useCarried({ payloadText: text, from, to, topic });
  // The payload was made to fit by hand.
  if (carried?.kind === 'fits' && text !== noted.text) return null;
  const [now = '', ...others] = describeSwitch(noted, { push, topic, before, targets });
  return (
    <Bar
      onDismiss={() => switched.keep(id)}
      actions={
        carried?.kind === 'change' && (
          <>
            <Button size="compact-sm" onClick={() => void change.carry({ from, to, topic })}>
              Change the payload
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => switched.keep(id)}>
              Keep it
            </Button>
          </>
        )
      }
    >
      <p>
        <strong>{now}</strong> {others.join(' ')}
      </p>
      <p>
        {carried === undefined
          ? switchMessages.reading()
          : carried.advice === ''
            ? switchMessages.fits()
            : carried.advice}
      </p>
    </Bar>
  );
}

function BackBar({ draft, noted, undoable }: BarProps & { readonly undoable: NonNullable<Switched['undoable']> }) {
  const composer = useComposer();
  const { switched } = composer;
  const change = createChangePayload(composer, draft.id);
  const labelOf = (name: string) => findPushType(name)?.label ?? name;
  return (
    <Bar
      onDismiss={() => switched.keep(draft.id)}
      actions={
        <>
          <Button size="compact-sm" onClick={() => change.replace(undoable.after, undoable.before)}>
            Undo that change
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => switched.keep(draft.id)}>
            Keep it
          </Button>
        </>
      }
    >
      <p>{switchMessages.back({ label: labelOf(noted.to), other: labelOf(noted.from) })}</p>
    </Bar>
  );
}

interface BarFrameProps {
  readonly actions: ReactNode;
  readonly onDismiss: () => void;
  readonly children: ReactNode;
}

function Bar({ actions, onDismiss, children }: BarFrameProps) {
  return (
    <section className={classes.bar} aria-label="Push type switched">
      <IconArrowsExchange size={16} aria-hidden />
      <div className={classes.text} role="status">
        {children}
      </div>
      <div className={classes.actions}>{actions}</div>
      <CloseButton size={20} iconSize={14} aria-label="Dismiss" onClick={onDismiss} />
    </section>
  );
}
