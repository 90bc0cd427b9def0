import { Button, Menu, Tooltip } from '@mantine/core';
import { IconBraces } from '@tabler/icons-react';
import { commands } from '#shared/commands.ts';
import { useVariables } from '../../client/use-variables.ts';
import { describeKeys } from '../../ui/keys.ts';
import { Shortcut } from '../../ui/shortcut.tsx';
import { useComposer } from './composer-context.tsx';
import classes from './centre.module.css';

/** In the place of an id. */
const none = '';

/** Which set of variables is used, for every push of the window. */
export function VariableSetMenu() {
  const { openVariables, chooseVariableSet } = useComposer();
  const { sets, activeSetId } = useVariables();
  const used = sets.find(({ id }) => id === activeSetId);
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Tooltip label={`Set of variables. ${describeKeys(commands['variables.open'].keys)} shows them.`}>
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            className={classes.variableSet}
            aria-label={`Variables: ${used?.name ?? 'no set'}`}
            leftSection={<IconBraces size={15} />}
          >
            <span className={classes.variableSetName}>{used?.name ?? 'No set'}</span>
          </Button>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup value={used?.id ?? none} onChange={(id) => chooseVariableSet(id === none ? null : id)}>
          <Menu.RadioItem value={none} closeMenuOnClick>
            No set
          </Menu.RadioItem>
          {sets.map(({ id, name }) => (
            <Menu.RadioItem key={id} value={id} closeMenuOnClick>
              {name}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconBraces size={15} />}
          rightSection={<Shortcut command="variables.open" />}
          onClick={openVariables}
        >
          Variables…
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
