import { Select } from '@mantine/core';
import { IconFileImport, IconKey } from '@tabler/icons-react';
import { environmentObjection } from '#shared/apns/credential-limits.ts';
import { type Environment, environments } from '#shared/apns/environments.ts';
import type { CertificateCredential, Credential } from '#shared/contract/credentials.ts';
import { describeCredentialKind, describeCredentialSubject } from '#shared/messages/credential-words.ts';
import { CredentialIcon, HealthBadges } from '../../ui/credential-look.tsx';
import { useNow } from '../../ui/use-now.ts';
import type { Route } from './choices.ts';
import { useComposer, useCredentials } from './composer-context.tsx';
import { credentialReasonId } from './credential-reason.tsx';
import { credentialFieldId } from './field-ids.ts';
import { shortReason } from './short-reason.ts';
import classes from './top-bar.module.css';

const importChoice = 'import';
export interface CredentialSelectProps {
  readonly route: Route;
  readonly onImport: () => void;
}

/** As whom the push is sent. What cannot send here at all is listed with the reason. */
export function CredentialSelect({ route, onImport }: CredentialSelectProps) {
  const { chooseCredential } = useComposer();
  const credentials = useCredentials();
  const nowMs = useNow();
  const { environment } = route;
  const find = (id: string | null) => credentials.find((credential) => credential.id === id);
  // A credential that was removed is none.
  const chosen = find(route.credentialId);
  const isRefused = chosen !== undefined && environmentObjection(chosen, environment, nowMs) !== undefined;
  return (
    <Select
      ref={(input) => {
        // The select keeps this attribute to its own description.
        if (isRefused) input?.setAttribute('aria-describedby', credentialReasonId);
        else input?.removeAttribute('aria-describedby');
      }}
      id={credentialFieldId}
      aria-label="Credential"
      className={classes.credential}
      placeholder="No credential"
      leftSection={chosen === undefined ? <IconKey size={15} /> : <CredentialIcon kind={chosen.kind} size={15} />}
      allowDeselect={false}
      maxDropdownHeight={480}
      comboboxProps={{ width: 360, position: 'bottom-start' }}
      data-empty={chosen === undefined || undefined}
      data-refused={isRefused || undefined}
      data={[
        ...credentials.map((credential) => ({
          value: credential.id,
          label: credential.name,
          disabled: cannotBeChosen(credential, environment),
        })),
        { value: importChoice, label: 'Import a credential…' },
      ]}
      renderOption={({ option }) => {
        const credential = find(option.value);
        return credential === undefined ? (
          <ImportOption label={option.label} />
        ) : (
          <CredentialOption credential={credential} environment={environment} nowMs={nowMs} />
        );
      }}
      value={chosen?.id ?? null}
      onChange={(value) => {
        if (value === importChoice) onImport();
        else if (value !== null) chooseCredential(value);
      }}
    />
  );
}

/** An expired certificate can be chosen: Send says what to do about it. */
function cannotBeChosen({ kind, isSample }: Credential, environment: Environment): boolean {
  return kind === 'private-key' || (isSample && environment !== 'simulator');
}

interface CredentialOptionProps {
  readonly credential: Credential;
  readonly environment: Environment;
  readonly nowMs: number;
}

function CredentialOption({ credential, environment, nowMs }: CredentialOptionProps) {
  const subject = describeCredentialSubject(credential);
  const reason = shortReason(credential, environment, nowMs);
  return (
    <span className={classes.choice}>
      <CredentialIcon kind={credential.kind} />
      <span className={classes.option}>
        <span className={classes.optionName}>{credential.name}</span>
        <span className={classes.hint}>
          {capitalized(describeCredentialKind(credential))}
          {!credential.name.includes(subject) && <span className={classes.code}>{subject}</span>}
          {credential.kind === 'certificate' && ` for ${describeEnvironments(credential)}`}
        </span>
        {reason !== undefined && <span className={classes.hint}>{reason}</span>}
        <span className={classes.badges}>
          <HealthBadges credential={credential} nowMs={nowMs} />
        </span>
      </span>
    </span>
  );
}

function ImportOption({ label }: { readonly label: string }) {
  return (
    <span className={classes.choice}>
      <IconFileImport size={16} stroke={1.6} aria-hidden />
      <span className={classes.option}>
        <span>{label}</span>
        <span className={classes.hint}>A .p8 key, or a certificate with its key</span>
      </span>
    </span>
  );
}

function describeEnvironments(certificate: CertificateCredential): string {
  return certificate.environments.map((name) => environments[name].label).join(', ');
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
