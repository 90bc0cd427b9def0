import { Autocomplete, SegmentedControl, Select, Stack, TextInput } from '@mantine/core';
import { environmentNames, environments, type Environment } from '#shared/apns/environments.ts';
import { type TokenKind } from '#shared/apns/push-types.ts';
import { topicOfToken } from '#shared/apns/topics.ts';
import { EnvironmentMark } from '../../ui/marks.tsx';
import { isTokenKind, tokenKindChoices } from './token-kinds.ts';
import classes from './devices.module.css';

/** What is known of a device apart from its token, as typed. */
export interface DeviceForm {
  readonly name: string;
  readonly environment: Environment;
  readonly bundleId: string;
  readonly tokenKind: TokenKind;
}

export interface DeviceFieldsProps {
  readonly form: DeviceForm;
  readonly bundleIds: readonly string[];
  /** Whether the name is what the person came for. */
  readonly isNameFirst: boolean;
  readonly onChange: (change: Partial<DeviceForm>) => void;
}

const environmentChoices = environmentNames.map((value) => ({
  value,
  label: <EnvironmentMark environment={value} />,
}));

/** Name, environment, app and kind of token: the same for a new device and a known one. */
export function DeviceFields({ form, bundleIds, isNameFirst, onChange }: DeviceFieldsProps) {
  const topic = topicOfToken(form.bundleId, form.tokenKind);
  return (
    <Stack gap={12}>
      <TextInput
        label="Name"
        placeholder="QA iPhone 15"
        required
        maxLength={200}
        {...(isNameFirst ? { 'data-autofocus': true } : {})}
        value={form.name}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
      />
      <div>
        <div className={classes.label} id="device-environment">
          Environment
        </div>
        <SegmentedControl
          fullWidth
          aria-labelledby="device-environment"
          data={environmentChoices}
          value={form.environment}
          onChange={(environment) => onChange({ environment })}
        />
        <p className={classes.hint}>{environments[form.environment].description}</p>
      </div>
      <Autocomplete
        label="Bundle id"
        placeholder="com.example.app"
        description="Of the target that registered: extensions and watch apps have their own."
        spellCheck={false}
        maxLength={255}
        data={[...bundleIds]}
        value={form.bundleId}
        onChange={(bundleId) => onChange({ bundleId })}
      />
      <Select
        label="Kind of token"
        allowDeselect={false}
        data={[...tokenKindChoices]}
        value={form.tokenKind}
        onChange={(value) => {
          if (isTokenKind(value)) onChange({ tokenKind: value });
        }}
      />
      {topic !== undefined && (
        <p className={classes.hint}>
          Topic of this token: <span className="mono">{topic}</span>
        </p>
      )}
    </Stack>
  );
}
