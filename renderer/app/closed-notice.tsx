import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { Draft } from '#shared/contract/drafts.ts';
import { describeKeys } from '../ui/keys.ts';
import { commands } from '#shared/commands.ts';

/** Tells that a draft was closed, with the way back. */
export function tellClosed({ id, title }: Draft, onReopen: () => void): void {
  const noticeId = `closed-${id}`;
  notifications.show({
    id: noticeId,
    autoClose: 8000,
    withBorder: true,
    message: (
      <>
        Closed “{title}”.{' '}
        <Button
          variant="subtle"
          size="compact-xs"
          title={describeKeys(commands['draft.reopen'].keys)}
          onClick={() => {
            notifications.hide(noticeId);
            onReopen();
          }}
        >
          Reopen
        </Button>
      </>
    ),
  });
}
