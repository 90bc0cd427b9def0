import { Select } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import type { Route } from './choices.ts';
import { useComposer, useCredentials } from './composer-context.tsx';
import classes from './top-bar.module.css';

const importChoice = 'import';

export interface CredentialSelectProps {
  readonly route: Route;
  readonly onImport: () => void;
}

/** As whom the push is sent. The sample key can be chosen for Local APNs only. */
export function CredentialSelect({ route, onImport }: CredentialSelectProps) {
  const { drafts } = useComposer();
  const credentials = useCredentials();
  const isLocal = route.environment === 'simulator';
  const find = (id: string | null) => credentials.find((credential) => credential.id === id);
  // A credential that was removed is none.
  const chosenId = find(route.credentialId)?.id ?? null;
  return (
    <Select
      aria-label="Credential"
      className={classes.credential}
      placeholder="No credential"
      leftSection={<IconKey size={15} />}
      allowDeselect={false}
      comboboxProps={{ width: 320, position: 'bottom-start' }}
      data-empty={chosenId === null || undefined}
      data={[
        ...credentials.map(({ id, name, isSample }) => ({ value: id, label: name, disabled: isSample && !isLocal })),
        { value: importChoice, label: 'Import a key…' },
      ]}
      renderOption={({ option }) => {
        const credential = find(option.value);
        return (
          <span className={classes.option}>
            <span>
              {option.label} {credential !== undefined && <span className={classes.code}>{credential.keyId}</span>}
            </span>
            {credential?.isSample === true && (
              <span className={classes.hint}>Sample key, works with Local APNs only</span>
            )}
            {credential?.hasSecret === false && (
              <span className={classes.hint}>Its key is not here any more; import the file again</span>
            )}
            {credential === undefined && <span className={classes.hint}>AuthKey_….p8 from developer.apple.com</span>}
          </span>
        );
      }}
      value={chosenId}
      onChange={(value) => {
        if (value === importChoice) onImport();
        else drafts.getState().change(route.id, { credentialId: value });
      }}
    />
  );
}
