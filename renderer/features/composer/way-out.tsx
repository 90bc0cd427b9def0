import { Button, Group } from '@mantine/core';
import { environmentObjection } from '#shared/apns/credential-limits.ts';
import { environmentNames, environments } from '#shared/apns/environments.ts';
import type { Failure } from '#shared/failure.ts';
import { useNow } from '../../ui/use-now.ts';
import { credentialFor } from './choices.ts';
import { useComposer, useCredential, useCredentials, useShownRoute } from './composer-context.tsx';

/** What the rest of the window can do about a credential. */
export interface WayOutActions {
  readonly onImport: () => void;
  /** Opens the renewal of a certificate, or the request of a key that waits for one. */
  readonly onRenew: (credentialId: string) => void;
}

interface Way {
  readonly label: string;
  readonly onChoose: () => void;
}

const aboutCredential: readonly Failure['code'][] = [
  'credential-missing',
  'credential-not-chosen',
  'credential-is-local',
  'credential-secret-gone',
];

/** What mends a failure of the draft shown at once; empty where nothing does. */
export function useWayOut(failure: Failure | undefined, { onImport, onRenew }: WayOutActions): readonly Way[] {
  const { bringSamplesBack, chooseCredential, setEnvironment, openVariables } = useComposer();
  const route = useShownRoute();
  const credentials = useCredentials();
  const hasSample = credentials.some(({ isSample }) => isSample);
  const credential = useCredential(route?.credentialId ?? null);
  const nowMs = useNow();
  const code = failure?.code;
  const ways: Way[] = [];
  if (code === undefined || route === undefined) return ways;
  if (code === 'credential-not-chosen') {
    const fitting = credentialFor(route.environment, credentials, null, nowMs);
    const name = credentials.find(({ id }) => id === fitting)?.name ?? '';
    if (fitting !== null) ways.push({ label: `Use “${name}”`, onChoose: () => chooseCredential(fitting) });
  }
  if (aboutCredential.includes(code)) {
    if (route.environment === 'simulator' && !hasSample) {
      ways.push({ label: 'Bring samples back', onChoose: () => void bringSamplesBack() });
    }
    ways.push({ label: 'Import a credential…', onChoose: onImport });
  }
  if (code === 'variable-unknown') ways.push({ label: 'Variables…', onChoose: openVariables });
  if (credential === undefined) return ways;
  if (code === 'certificate-expired') ways.push({ label: 'Renew…', onChoose: () => onRenew(credential.id) });
  if (code === 'credential-without-certificate') {
    ways.push({ label: 'Signing request…', onChoose: () => onRenew(credential.id) });
  }
  if (code === 'certificate-not-for-environment' || code === 'key-not-for-environment') {
    const other = environmentNames.find(
      (name) => name !== 'simulator' && environmentObjection(credential, name, nowMs) === undefined,
    );
    if (other !== undefined) {
      ways.push({ label: `Switch to ${environments[other].label}`, onChoose: () => setEnvironment(other) });
    }
  }
  return ways;
}

/** The buttons of the ways out of a failure. */
export function WayOut({ failure, actions }: { readonly failure: Failure; readonly actions: WayOutActions }) {
  const ways = useWayOut(failure, actions);
  if (ways.length === 0) return null;
  return (
    <Group gap={8} mt={8}>
      {ways.map(({ label, onChoose }) => (
        <Button key={label} variant="default" onClick={onChoose}>
          {label}
        </Button>
      ))}
    </Group>
  );
}
