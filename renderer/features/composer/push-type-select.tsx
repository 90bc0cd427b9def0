import { Select } from '@mantine/core';
import { findPushType, isPushType, pushTypeNames } from '#shared/apns/push-types.ts';
import { useComposer } from './composer-context.tsx';
import { PushTypeOption } from './push-type-option.tsx';
import classes from './top-bar.module.css';

const mostUsed = pushTypeNames.slice(0, 3);
const choiceOf = (value: string) => ({ value, label: findPushType(value)?.label ?? value });

/** The eleven push types, the three most used first; an unknown one of a saved push stays as it is. */
export function PushTypeSelect({ pushType }: { readonly pushType: string }) {
  const { setPushType } = useComposer();
  const others = pushTypeNames.filter((name) => !mostUsed.includes(name));
  return (
    <Select
      id="header-pushType"
      aria-label="Push type"
      className={classes.pushType}
      allowDeselect={false}
      maxDropdownHeight={700}
      comboboxProps={{ width: 650, position: 'bottom-start' }}
      data={[
        { group: 'Most used', items: mostUsed.map(choiceOf) },
        { group: 'Others', items: others.map(choiceOf) },
        ...(isPushType(pushType) ? [] : [{ group: 'Not documented', items: [choiceOf(pushType)] }]),
      ]}
      renderOption={({ option: { value, label } }) => {
        const facts = findPushType(value);
        return facts === undefined ? label : <PushTypeOption name={value} facts={facts} />;
      }}
      value={pushType}
      onChange={(value) => {
        if (value !== null) setPushType(value);
      }}
    />
  );
}
