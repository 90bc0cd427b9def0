import { Checkbox, TextInput } from '@mantine/core';
import type { ImportProposal } from './propose-import.ts';
import { KeyScopeFields, type KeyScopeText } from './key-scope-fields.tsx';
import credentials from './credentials.module.css';
import classes from './import.module.css';

/** What was typed; null: not touched, so that what is proposed shows. */
export interface ImportText {
  readonly keyId: string | null;
  readonly teamId: string | null;
  readonly name: string;
  readonly scope: KeyScopeText;
  readonly isAskedFor: boolean;
}

export const noImportText: ImportText = {
  keyId: null,
  teamId: null,
  name: '',
  scope: { choice: 'unknown', bundleIdsText: '' },
  isAskedFor: false,
};

export interface ImportFieldsProps {
  readonly proposal: ImportProposal;
  readonly text: ImportText;
  readonly errors: { readonly keyId: string | null; readonly teamId: string | null };
  readonly onChange: (text: ImportText) => void;
}

const teamIdDescriptions = {
  profile: 'Taken from the profile.',
  'last-key': 'The one of the credential imported last.',
  nowhere: 'At developer.apple.com, under Membership.',
} as const;

/** Asks for what the files do not tell. */
export function ImportFields({ proposal, text, errors, onChange }: ImportFieldsProps) {
  const { asks, proposed, teamIdComesFrom } = proposal;
  const isOne = proposal.importable.length === 1;
  const keyId = text.keyId ?? proposed.keyId;
  const teamId = text.teamId ?? proposed.teamId;
  return (
    <>
      {asks.teamId && (
        <div className={classes.pair}>
          {asks.keyId && (
            <TextInput
              label="Key id"
              description={
                text.keyId === null && proposed.keyId !== ''
                  ? 'Taken from the file name.'
                  : 'At developer.apple.com, under Keys.'
              }
              className={credentials.code ?? ''}
              placeholder="ABC123DEFG"
              spellCheck={false}
              autoCapitalize="characters"
              maxLength={100}
              data-wanted={keyId === '' || undefined}
              value={keyId}
              error={errors.keyId}
              onChange={(event) => onChange({ ...text, keyId: event.currentTarget.value })}
            />
          )}
          <TextInput
            label="Team id"
            description={teamIdDescriptions[text.teamId === null ? teamIdComesFrom : 'nowhere']}
            className={credentials.code ?? ''}
            placeholder="DEF123GHIJ"
            spellCheck={false}
            autoCapitalize="characters"
            maxLength={100}
            data-wanted={teamId === '' || undefined}
            value={teamId}
            error={errors.teamId}
            onChange={(event) => onChange({ ...text, teamId: event.currentTarget.value })}
          />
        </div>
      )}
      {asks.scope && <KeyScopeFields value={text.scope} onChange={(scope) => onChange({ ...text, scope })} />}
      {asks.name && (
        <TextInput
          label="Name"
          description="How it is listed here. Left empty, it is called after its key id or bundle id."
          maxLength={200}
          value={text.name}
          onChange={(event) => onChange({ ...text, name: event.currentTarget.value })}
        />
      )}
      {asks.keeping && (
        <Checkbox
          label={
            isOne
              ? 'Ask for the file at every use; do not store it'
              : 'Ask for the files at every use; store none of them'
          }
          description={
            isOne
              ? 'Pushbench keeps what it is, not its secret; each Send asks for the file again.'
              : 'Pushbench keeps what they are, not their secrets; each Send asks for the file again.'
          }
          checked={text.isAskedFor}
          onChange={(event) => onChange({ ...text, isAskedFor: event.currentTarget.checked })}
        />
      )}
    </>
  );
}
