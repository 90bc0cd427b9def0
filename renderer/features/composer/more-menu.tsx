import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import { IconBraces, IconCheck, IconDeviceMobile, IconDots, IconFileExport, IconFold } from '@tabler/icons-react';
import { useStore } from 'zustand';
import { oldestIosChoices } from '#shared/payload/ios-versions.ts';
import { Shortcut } from '../../ui/shortcut.tsx';
import { useComposer } from './composer-context.tsx';

/** What is seldom done with the text of a push. */
export function MoreMenu() {
  const { layOut, exportApns } = useComposer();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Tooltip label="More">
          <ActionIcon aria-label="More for this push">
            <IconDots size={16} />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconBraces size={15} />}
          rightSection={<Shortcut command="payload.format" />}
          onClick={() => layOut('format')}
        >
          Format
        </Menu.Item>
        <Menu.Item
          leftSection={<IconFold size={15} />}
          rightSection={<Shortcut command="payload.minify" />}
          onClick={() => layOut('minify')}
        >
          Minify
        </Menu.Item>
        <Menu.Divider />
        <OldestIosMenu />
        <Menu.Divider />
        <Menu.Item leftSection={<IconFileExport size={15} />} onClick={exportApns}>
          Export as .apns…
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** Which iOS the payload is judged for. */
function OldestIosMenu() {
  const { oldestIos } = useComposer();
  const { version } = useStore(oldestIos);
  const choices = [null, ...oldestIosChoices];
  return (
    <Menu.Sub>
      <Menu.Sub.Target>
        <Menu.Sub.Item leftSection={<IconDeviceMobile size={15} />}>Oldest iOS: {version ?? 'any'}</Menu.Sub.Item>
      </Menu.Sub.Target>
      <Menu.Sub.Dropdown>
        {choices.map((choice) => (
          <Menu.Item
            key={choice}
            aria-current={choice === version || undefined}
            rightSection={choice === version && <IconCheck size={14} aria-hidden />}
            onClick={() => oldestIos.setState({ version: choice })}
          >
            {choice === null ? 'Any: say nothing of new keys' : `iOS ${choice}`}
          </Menu.Item>
        ))}
      </Menu.Sub.Dropdown>
    </Menu.Sub>
  );
}
