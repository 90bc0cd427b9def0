import { Button, Group, TextInput } from '@mantine/core';
import type { Credential } from '#shared/contract/credentials.ts';
import { describeFailure, type Failure } from '#shared/failure.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { AddText, requestStepTitles, UploadText } from './request-steps.tsx';
import { Steps } from './steps.tsx';
import { UnkeptKeyNotice } from './unkept-key-notice.tsx';
import classes from './credential-tools.module.css';

export interface TypedRequest {
  readonly commonName: string;
  readonly email: string;
  /** Of the new credential. */
  readonly name: string;
}

export interface RequestFormProps {
  /** Whose key signs the request; null: a new key is made. */
  readonly credential: Credential | null;
  readonly typed: TypedRequest;
  readonly isBusy: boolean;
  readonly failure: Failure | null;
  readonly onChange: (change: Partial<TypedRequest>) => void;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** Asks whom a request names, and says what comes after. */
export function RequestForm({ credential, typed, isBusy, failure, onChange, onConfirm, onCancel }: RequestFormProps) {
  const isAboutName = failure?.code === 'signing-request-name-missing';
  const isAboutEmail = failure?.code === 'signing-request-email-invalid';
  const make = (
    <>
      <p>{explainKey(credential)}</p>
      {credential === null && <UnkeptKeyNotice />}
      <div className={classes.pair}>
        <TextInput
          data-autofocus
          label="Common name"
          // Source: Apple Developer Forums, thread 699268: the subject of the certificate comes from the account.
          description="Yours or your team’s; any will do. Apple puts its own names into the certificate."
          autoComplete="name"
          maxLength={64}
          value={typed.commonName}
          error={isAboutName ? describeFailure(failure) : null}
          onChange={(event) => onChange({ commonName: event.currentTarget.value })}
        />
        <TextInput
          label="E-mail"
          description="Of your Apple developer account."
          inputMode="email"
          autoComplete="email"
          spellCheck={false}
          maxLength={255}
          value={typed.email}
          error={isAboutEmail ? describeFailure(failure) : null}
          onChange={(event) => onChange({ email: event.currentTarget.value })}
        />
      </div>
      {credential === null && (
        <TextInput
          label="Name here"
          description="How it is listed under Credentials. Left empty, it is called after the common name."
          maxLength={200}
          value={typed.name}
          onChange={(event) => onChange({ name: event.currentTarget.value })}
        />
      )}
      {failure !== null && !isAboutName && !isAboutEmail && <FailureNotice failure={failure} />}
    </>
  );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onConfirm();
      }}
    >
      <Steps
        steps={[
          { title: requestStepTitles.make, state: 'now', content: make },
          { title: requestStepTitles.upload, state: 'later', content: <UploadText credential={credential} /> },
          { title: requestStepTitles.add, state: 'later', content: <AddText credential={credential} /> },
        ]}
      />
      <Group justify="flex-end" gap={8} mt={16}>
        <Button variant="default" onClick={onCancel}>
          Cancel
        </Button>
        <Button type="submit" loading={isBusy}>
          Make request
        </Button>
      </Group>
    </form>
  );
}

function explainKey(credential: Credential | null): string {
  switch (credential?.kind) {
    case undefined:
      return 'Pushbench makes a private key (RSA, 2048 bits) and signs a request with it. The key stays here; only the request goes to Apple, and nothing in it is secret.';
    case 'certificate':
      return `The request is signed with the key that “${credential.name}” has now, so the new certificate takes the place of the old one. Until then the old one goes on working, as long as it is valid.`;
    default:
      return 'The request is signed with the same key again; one that you have uploaded already stays good too.';
  }
}
