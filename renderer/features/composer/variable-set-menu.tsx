import { Button, Menu, Tooltip } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconBraces, IconCheck } from '@tabler/icons-react';
import { commands } from '#shared/commands.ts';
import { orpc } from '../../client/client.ts';
import { describeKeys } from '../../ui/keys.ts';
import { Shortcut } from '../../ui/shortcut.tsx';
import { useComposer } from './composer-context.tsx';
import { noVariables } from './variable-values.ts';
import classes from './centre.module.css';

/** Which set of variables is used, for every push of the window. */
export function VariableSetMenu() {
  const { openVariables, chooseVariableSet } = useComposer();
  const { sets, activeSetId } = useQuery(orpc.variables.get.queryOptions({ input: {} })).data ?? noVariables;
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
            {used?.name ?? 'No set'}
          </Button>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        {[{ id: null, name: 'No set' }, ...sets].map(({ id, name }) => (
          <Menu.Item
            key={id}
            role="menuitemradio"
            aria-checked={id === (used?.id ?? null)}
            leftSection={id === (used?.id ?? null) ? <IconCheck size={15} /> : <span className={classes.noCheck} />}
            onClick={() => chooseVariableSet(id)}
          >
            {name}
          </Menu.Item>
        ))}
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
