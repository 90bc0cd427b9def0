import { TextInput } from '@mantine/core';
import { topicOfCredential } from '#shared/apns/credential-limits.ts';
import { collapseIdLimitBytes } from '#shared/apns/headers.ts';
import type { ComposedPush, Draft } from '#shared/contract/drafts.ts';
import type { Diagnostic } from '#shared/lint/diagnostic.ts';
import { countUtf8Bytes } from '#shared/payload/byte-count.ts';
import { automaticTopic } from '#shared/payload/resolve-push.ts';
import { resolveHeaderText } from '#shared/payload/resolve-variables.ts';
import type { VariableValues } from '#shared/payload/variables.ts';
import { AutomaticField } from './automatic-field.tsx';
import { useComposer, useCredential, useTargets } from './composer-context.tsx';
import { ExpirationField } from './expiration-field.tsx';
import { HeaderRow } from './header-row.tsx';
import { bundleIdHint, resolvedHint, topicHint } from './header-hints.ts';
import { PriorityField } from './priority-field.tsx';
import { messageFor } from './use-diagnostics.ts';
import { FieldButton } from './field-button.tsx';
import { useVariableValues } from './use-variable-values.ts';
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
  const change = (part: Partial<ComposedPush>) => drafts.getState().changePush(draft.id, part);
  const values = useVariableValues(draft);
  const automatic = derivedTopic ?? certificateTopic ?? '';

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
          automaticValue={automatic}
          hint={resolvedHint(push.topic ?? automatic, values) ?? topicHint(push, isFromCertificate)}
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
          hint={
            resolvedHint(push.bundleId ?? deviceBundleId, values) ??
            bundleIdHint(push, deviceBundleId, isFromCertificate)
          }
          error={messageFor(diagnostics, 'bundleId')}
          onChange={(bundleId) => change({ bundleId })}
        />
      </HeaderRow>
      <PriorityField
        pushType={push.pushType}
        priority={push.priority}
        error={messageFor(diagnostics, 'priority')}
        onChange={(priority) => change({ priority })}
      />
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
              {countUtf8Bytes(resolveHeaderText(push.collapseId, values).text)}/{collapseIdLimitBytes}
            </span>
          }
          onChange={(event) => change({ collapseId: event.currentTarget.value })}
        />
        <ResolvedHint text={push.collapseId} values={values} />
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
        <ResolvedHint text={push.apnsId} values={values} />
      </HeaderRow>
    </div>
  );
}

function ResolvedHint({ text, values }: { readonly text: string; readonly values: VariableValues }) {
  const hint = resolvedHint(text, values);
  return hint === undefined ? null : <p className={classes.hint}>{hint}</p>;
}
