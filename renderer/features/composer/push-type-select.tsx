import { Select } from '@mantine/core';
import { findPushType, isPushType, pushTypeNames, pushTypes } from '#shared/apns/push-types.ts';
import { useComposer } from './composer-context.tsx';
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
      comboboxProps={{ width: 430, position: 'bottom-start' }}
      data={[
        { group: 'Most used', items: mostUsed.map(choiceOf) },
        { group: 'Others', items: others.map(choiceOf) },
        ...(isPushType(pushType) ? [] : [{ group: 'Not documented', items: [choiceOf(pushType)] }]),
      ]}
      renderOption={({ option }) => (
        <span className={classes.option}>
          <span>
            {option.label} <span className={classes.code}>{option.value}</span>
          </span>
          {isPushType(option.value) && <span className={classes.hint}>{pushTypes[option.value].purpose}</span>}
        </span>
      )}
      value={pushType}
      onChange={(value) => {
        if (value !== null) setPushType(value);
      }}
    />
  );
}
