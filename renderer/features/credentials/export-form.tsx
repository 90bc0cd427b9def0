import { Button, Group, PasswordInput, SegmentedControl, Stack, TextInput } from '@mantine/core';
import { useEffect, useId, useRef, useState } from 'react';
import type { Credential, CredentialExport } from '#shared/contract/credentials.ts';
import { describeFailure, type Failure } from '#shared/failure.ts';
import { leastPassphraseLength } from '#shared/passphrases.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import {
  type ExportFormat,
  type ExportPlace,
  fieldOfExportFailure,
  proposeExportFile,
  withFormat,
} from './export-file.ts';
import classes from './credential-tools.module.css';

type Typed = Omit<CredentialExport, 'id' | 'replace'> & { readonly again: string };

export interface ExportFormProps {
  readonly credential: Credential;
  readonly place: ExportPlace;
  readonly isBusy: boolean;
  readonly failure: Failure | null;
  readonly onConfirm: (request: Omit<CredentialExport, 'id'>) => void;
  /** Called at each key, so that an old failure can go. */
  readonly onChange: () => void;
  readonly onCancel: () => void;
}

/** Asks for format, passphrase and place of an exported credential. */
export function ExportForm(props: ExportFormProps) {
  const { credential, place, isBusy, failure, onConfirm, onChange, onCancel } = props;
  const formatLabel = useId();
  const first = useRef<HTMLInputElement>(null);
  // The form comes after the dialog, once it is known where files go.
  useEffect(() => first.current?.focus(), []);
  const [typed, setTyped] = useState<Typed>(() => {
    const format = credential.kind === 'certificate' ? 'p12' : 'pem';
    return { format, passphrase: '', again: '', file: proposeExportFile(place, credential.name, format) };
  });
  const isDifferent = typed.again !== '' && typed.again !== typed.passphrase;
  const isComplete = typed.passphrase !== '' && typed.again === typed.passphrase && typed.file.trim() !== '';
  const field = failure === null ? null : fieldOfExportFailure(failure.code);
  const sentenceFor = (wanted: string) => (failure !== null && field === wanted ? describeFailure(failure) : null);
  const change = (next: Partial<Typed>) => {
    onChange();
    setTyped({ ...typed, ...next });
  };
  const confirm = (replace: boolean) => {
    const { format, passphrase, file } = typed;
    if (isComplete) onConfirm({ format, passphrase, file: file.trim(), replace });
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        confirm(false);
      }}
    >
      <Stack gap={12}>
        <p className={classes.text}>
          Writes {contents[credential.kind]} to a file, encrypted under a passphrase that you choose.
        </p>
        {credential.kind === 'certificate' && (
          <div>
            <div id={formatLabel} className={classes.label}>
              Format
            </div>
            <SegmentedControl
              aria-labelledby={formatLabel}
              data={[
                { value: 'p12', label: 'PKCS #12 (.p12)' },
                { value: 'pem', label: 'PEM (.pem)' },
              ]}
              value={typed.format}
              onChange={(value) => {
                const format: ExportFormat = value === 'p12' ? 'p12' : 'pem';
                change({ format, file: withFormat(typed.file, format) });
              }}
            />
            <p className={classes.hint}>{formatHints[typed.format]}</p>
          </div>
        )}
        <div className={classes.pair}>
          <PasswordInput
            ref={first}
            data-autofocus
            label="Passphrase"
            autoComplete="new-password"
            maxLength={1000}
            visibilityToggleButtonProps={{ 'aria-label': 'Show or hide the passphrase' }}
            value={typed.passphrase}
            error={sentenceFor('passphrase')}
            onChange={(event) => change({ passphrase: event.currentTarget.value })}
          />
          <PasswordInput
            label="Passphrase again"
            autoComplete="new-password"
            maxLength={1000}
            visibilityToggleButtonProps={{ 'aria-label': 'Show or hide the second passphrase' }}
            value={typed.again}
            error={isDifferent ? 'The two passphrases differ.' : null}
            onChange={(event) => change({ again: event.currentTarget.value })}
          />
        </div>
        <p className={classes.hint}>
          At least {leastPassphraseLength} characters; several words are easy to keep and hard to guess. Without it the
          file cannot be opened again.
        </p>
        <TextInput
          label="File"
          description="Where it goes on the computer that Pushbench runs on."
          className={classes.code ?? ''}
          spellCheck={false}
          maxLength={4096}
          value={typed.file}
          error={sentenceFor('file')}
          onChange={(event) => change({ file: event.currentTarget.value })}
        />
        {failure !== null && field === 'form' && <FailureNotice failure={failure} />}
      </Stack>
      <Group justify="flex-end" gap={8} mt={16}>
        <Button variant="default" onClick={onCancel}>
          Cancel
        </Button>
        {failure?.code === 'export-file-exists' && (
          <Button color="var(--pb-red-fill)" disabled={!isComplete} onClick={() => confirm(true)}>
            Replace the file
          </Button>
        )}
        <Button
          type="submit"
          variant={failure?.code === 'export-file-exists' ? 'default' : 'filled'}
          disabled={!isComplete}
          loading={isBusy}
        >
          Export
        </Button>
      </Group>
    </form>
  );
}

const contents = {
  certificate: 'the certificate and its private key',
  key: 'the signing key',
  'private-key': 'the private key that waits for its certificate',
} as const satisfies Record<Credential['kind'], string>;

const formatHints: Readonly<Record<ExportFormat, string>> = {
  p12: 'Certificate and key in one file, as push servers take them.',
  pem: 'Certificate and encrypted key as text, for servers that read files.',
};
