import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import { IconBraces, IconDots, IconFileExport, IconFold } from '@tabler/icons-react';
import type { Draft } from '#shared/contract/schemas.ts';
import { Shortcut } from '../../ui/shortcut.tsx';
import { useComposer } from './composer-context.tsx';
import { useAnalysis } from './use-analysis.ts';

/** What is seldom done with the text of a push. */
export function MoreMenu({ draft }: { readonly draft: Draft }) {
  const { layOut, exportApns } = useComposer();
  const canLayOut = useAnalysis(draft)?.isJson === true;
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
          disabled={!canLayOut}
          leftSection={<IconBraces size={15} />}
          rightSection={<Shortcut command="payload.format" />}
          onClick={() => layOut('format')}
        >
          Format
        </Menu.Item>
        <Menu.Item
          disabled={!canLayOut}
          leftSection={<IconFold size={15} />}
          rightSection={<Shortcut command="payload.minify" />}
          onClick={() => layOut('minify')}
        >
          Minify
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconFileExport size={15} />} onClick={exportApns}>
          Export as .apns…
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
