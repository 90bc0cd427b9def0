import { SegmentedControl, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { topicOfCredential } from '#shared/apns/credential-limits.ts';
import { collapseIdLimitBytes } from '#shared/apns/headers.ts';
import { findPushType } from '#shared/apns/push-types.ts';
import type { ComposedPush, Draft } from '#shared/contract/schemas.ts';
import type { Diagnostic } from '#shared/lint/diagnostic.ts';
import { countUtf8Bytes } from '#shared/payload/byte-count.ts';
import { automaticPriority, automaticTopic } from '#shared/payload/resolve-push.ts';
import { AutomaticField } from './automatic-field.tsx';
import { useComposer, useCredential, useTargets } from './composer-context.tsx';
import { ExpirationField } from './expiration-field.tsx';
import { HeaderRow } from './header-row.tsx';
import { bundleIdHint, topicHint } from './header-hints.ts';
import { messageFor } from './use-diagnostics.ts';
import { FieldButton } from './field-button.tsx';
import classes from './headers.module.css';

export interface HeadersPaneProps {
  readonly draft: Draft;
  readonly diagnostics: readonly Diagnostic[];
}

/** The headers of the request. What is not set by hand is shown with the value it gets. */
export function HeadersPane({ draft, diagnostics }: HeadersPaneProps) {
  const { drafts } = useComposer();
  const deviceBundleId = useTargets(draft)[0]?.bundleId ?? '';
  const credential = useCredential(draft.credentialId);
  const { push } = draft;
  const certificateTopic = topicOfCredential(credential, push.pushType);
  const derivedTopic = automaticTopic(push, { deviceBundleId });
  const isFromCertificate = push.topic === null && derivedTopic === undefined && certificateTopic !== undefined;
  const facts = findPushType(push.pushType);
  const change = (part: Partial<ComposedPush>) => drafts.getState().changePush(draft.id, part);
  const priority = push.priority ?? automaticPriority(push.pushType);

  return (
    <div className={classes.headers}>
      <HeaderRow
        name="apns-topic"
        htmlFor="header-topic"
        isAutomatic={push.topic === null}
        automaticWord={isFromCertificate ? 'from the certificate' : 'auto'}
      >
        <AutomaticField
          id="header-topic"
          label="Topic"
          value={push.topic}
          automaticValue={derivedTopic ?? certificateTopic ?? ''}
          hint={topicHint(push, isFromCertificate)}
          error={messageFor(diagnostics, 'topic')}
          onChange={(topic) => change({ topic })}
        />
      </HeaderRow>
      <HeaderRow name="Bundle id" htmlFor="header-bundleId" isAutomatic={push.bundleId === null} isPlain>
        <AutomaticField
          id="header-bundleId"
          label="Bundle id"
          value={push.bundleId}
          automaticValue={deviceBundleId}
          hint={bundleIdHint(push, deviceBundleId, isFromCertificate)}
          error={messageFor(diagnostics, 'bundleId')}
          onChange={(bundleId) => change({ bundleId })}
        />
      </HeaderRow>
      <HeaderRow name="apns-priority" isAutomatic={push.priority === null}>
        <SegmentedControl
          id="header-priority"
          aria-label="Priority"
          className={classes.choices}
          transitionDuration={0}
          data={[
            { value: 'auto', label: `Automatic (${String(automaticPriority(push.pushType))})` },
            { value: '10', label: '10' },
            { value: '5', label: '5' },
            { value: '1', label: '1' },
          ]}
          value={push.priority === null ? 'auto' : String(push.priority)}
          onChange={(value) => change({ priority: value === 'auto' ? null : Number(value) })}
        />
        <FieldHint error={messageFor(diagnostics, 'priority')}>
          {priorityHint(priority)}
          {push.priority === null && ` Usual for ${facts?.label ?? push.pushType}.`}
        </FieldHint>
      </HeaderRow>
      <HeaderRow name="apns-expiration" isAutomatic={push.expiration.mode === 'automatic'}>
        <ExpirationField
          choice={push.expiration}
          error={messageFor(diagnostics, 'expiration')}
          onChange={(expiration) => change({ expiration })}
        />
      </HeaderRow>
      <HeaderRow
        name="apns-collapse-id"
        htmlFor="header-collapseId"
        isAutomatic={push.collapseId === ''}
        automaticWord="not sent"
      >
        <TextInput
          id="header-collapseId"
          aria-label="Collapse id"
          className={classes.mono}
          placeholder="Not sent: every notification is shown by itself"
          value={push.collapseId}
          error={messageFor(diagnostics, 'collapseId')}
          rightSectionWidth={60}
          rightSection={
            <span className={classes.bytes} title="Bytes of UTF-8 against APNs’ limit">
              {countUtf8Bytes(push.collapseId)}/{collapseIdLimitBytes}
            </span>
          }
          onChange={(event) => change({ collapseId: event.currentTarget.value })}
        />
      </HeaderRow>
      <HeaderRow name="apns-id" htmlFor="header-apnsId" isAutomatic={push.apnsId === ''} automaticWord="APNs makes one">
        <div className={classes.line}>
          <TextInput
            id="header-apnsId"
            aria-label="apns-id"
            className={classes.mono}
            placeholder="APNs makes one and tells it in its answer"
            value={push.apnsId}
            error={messageFor(diagnostics, 'apnsId')}
            onChange={(event) => change({ apnsId: event.currentTarget.value.trim() })}
          />
          <FieldButton onClick={() => change({ apnsId: crypto.randomUUID() })}>Generate</FieldButton>
          {push.apnsId !== '' && <FieldButton onClick={() => change({ apnsId: '' })}>Clear</FieldButton>}
        </div>
      </HeaderRow>
    </div>
  );
}

function FieldHint({ error, children }: { readonly error: string | undefined; readonly children: ReactNode }) {
  return error === undefined ? <p className={classes.hint}>{children}</p> : <p className={classes.error}>{error}</p>;
}

function priorityHint(priority: number): string {
  if (priority === 10) return 'Delivered at once.';
  if (priority === 5) return 'Delivered with regard to the device’s power; may be grouped.';
  if (priority === 1) return 'Power first: never wakes the device.';
  return 'Apple documents 10, 5 and 1.';
}
