import '#shared/contract/jitless.ts';
import type { ContractClient } from '#shared/contract/client.ts';
import { createORPCClient } from '@orpc/client';
import { openDesktopLink } from '../../../renderer/client/open-port-link.ts';
import { preventable, type MainProcess, type StandInWindow } from './main-process.ts';
import type { StandInPage } from './page.ts';

/** What a test does around the running main process: it plays the person, the page, the system and the attacker. */
export class Stage {
  readonly main: MainProcess;

  constructor(main: MainProcess) {
    this.main = main;
  }

  get window(): StandInWindow {
    const window = this.main.windows.at(-1);
    if (window === undefined) throw new Error('Main opened no window.');
    return window;
  }

  get page(): StandInPage {
    const { _page: page } = this.window._rawContents;
    if (page === undefined) throw new Error('The window has loaded no page.');
    return page;
  }

  /** Waits until main shows its window. */
  async windowShown(): Promise<void> {
    while (!this.main.windows.some((window) => window._done.includes('show'))) {
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  /** Connects as the window's page does, with the client of the renderer. */
  async connect(): Promise<{ client: ContractClient; lost: Promise<unknown> }> {
    const { page } = this;
    const postMessage = (message: unknown, origin: string, ports: MessagePort[]): void => {
      if (origin === page.origin) page.postMessage(message, ports);
    };
    Object.assign(globalThis, { window: { origin: page.origin, postMessage } });
    const { link, lost } = await openDesktopLink(AbortSignal.timeout(20_000));
    return { client: createORPCClient<ContractClient>(link), lost };
  }

  /** Emits an event of the window's contents that can be prevented, and says whether it was. */
  isPrevented(event: string, params: Readonly<Record<string, unknown>>): boolean {
    const details = preventable({ ...params });
    this.window._rawContents.emit(event, details, ...Object.values(params));
    return details.defaultPrevented;
  }

  /**
   * Sends main a message with `portCount` ports past the preload, as a page that was taken over could; says whether main
   * answered on any of them or closed them all.
   */
  async attack(
    from: { origin?: string; isSubFrame?: boolean; isOtherContents?: boolean; isFrameGone?: boolean },
    channel: string,
    portCount = 1,
  ): Promise<'answered' | 'closed'> {
    const { strict } = this.main;
    const origin = from.origin ?? this.page.origin;
    const top = strict.instance('WebFrameMain', { origin, parent: null });
    const sub = strict.instance('WebFrameMain', { origin, parent: top });
    const ours = this.main.contentsOf(this.window._rawContents);
    const channels = Array.from({ length: portCount }, () => new MessageChannel());
    const outcomes = channels.map(
      ({ port1 }) =>
        new Promise<'answered' | 'closed'>((resolve) => {
          port1.addEventListener('message', () => resolve('answered'));
          port1.addEventListener('close', () => resolve('closed'));
          port1.start();
        }),
    );
    const delivered = this.main.deliver({
      sender: from.isOtherContents === true ? strict.instance('WebContents', { mainFrame: top }) : ours,
      senderFrame: from.isFrameGone === true ? null : from.isSubFrame === true ? sub : top,
      channel,
      message: null,
      ports: channels.map(({ port2 }) => port2),
    });
    // What nobody took is closed here: a port that main listened to has answered before.
    setImmediate(() => {
      for (const port of delivered) port.close();
    });
    const all = await Promise.all(outcomes);
    for (const { port1 } of channels) port1.close();
    return all.includes('answered') ? 'answered' : 'closed';
  }
}
