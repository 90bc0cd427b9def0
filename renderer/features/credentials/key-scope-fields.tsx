import { Button, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import {
  bundleIdsProblem,
  isKeyScopeChoice,
  type KeyScopeChoice,
  keyScopeChoiceNames,
  keyScopeChoices,
} from './key-scope.ts';
import classes from './credentials.module.css';

export interface KeyScopeText {
  readonly choice: KeyScopeChoice;
  /** As typed, parted by commas or spaces. */
  readonly bundleIdsText: string;
}

export interface KeyScopeFieldsProps {
  readonly value: KeyScopeText;
  readonly onChange: (value: KeyScopeText) => void;
}

/** Asks where a signing key may be used, which its file does not tell. */
export function KeyScopeFields({ value, onChange }: KeyScopeFieldsProps) {
  // While an id is being typed, it is not wrong yet.
  const [isJudged, setIsJudged] = useState(false);
  const [isTopicAsked, setIsTopicAsked] = useState(value.bundleIdsText !== '');
  return (
    <>
      <Select
        label="Where may it be used?"
        description="A key may be for one environment only; which one stands beside the key at developer.apple.com (Keys)."
        data={keyScopeChoiceNames.map((name) => ({ value: name, label: keyScopeChoices[name].label }))}
        allowDeselect={false}
        value={value.choice}
        onChange={(choice) => {
          if (isKeyScopeChoice(choice)) onChange({ ...value, choice });
        }}
      />
      {isTopicAsked ? (
        <TextInput
          label="Its bundle ids"
          description="Of a key that is for some apps only. Several are parted by commas or spaces; left empty, any app."
          className={classes.code ?? ''}
          placeholder="com.example.app, com.example.other"
          spellCheck={false}
          autoCapitalize="none"
          value={value.bundleIdsText}
          error={isJudged ? bundleIdsProblem(value.bundleIdsText) : null}
          onBlur={() => setIsJudged(true)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') setIsJudged(true);
          }}
          onChange={(event) => onChange({ ...value, bundleIdsText: event.currentTarget.value })}
        />
      ) : (
        <Button
          variant="subtle"
          size="compact-xs"
          className={classes.aside ?? ''}
          onClick={() => setIsTopicAsked(true)}
        >
          Topic-specific key…
        </Button>
      )}
    </>
  );
}
