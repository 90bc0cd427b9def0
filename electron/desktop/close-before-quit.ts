import type { Core } from '#core/create-core.ts';
import { app } from 'electron';
import { setTimeout as delay } from 'node:timers/promises';

/** What a page posted while its window closed is on its way for some milliseconds. */
const lastMessagesMs = 150;

/** Sends that are under way are cancelled and recorded well within this; what takes longer hangs. */
const deadlineMs = 5000;

/**
 * Closes the core after the last window is gone and before the app ends, so that what a page saves while it closes is
 * still taken. A core that hangs or fails is left behind at the deadline: the database loses nothing by that.
 */
export function closeBeforeQuit(core: Core): void {
  let isClosing = false;
  app.on('will-quit', (event) => {
    event.preventDefault();
    if (isClosing) return;
    isClosing = true;
    const closed = delay(lastMessagesMs).then(() => core.close());
    void Promise.race([closed.catch(() => undefined), delay(deadlineMs)]).then(() => {
      app.exit(0);
    });
  });
}
