import { expect, test as base } from '@playwright/test';
import { findBrowser } from '../../support/find-browser.ts';
import { startCli, type RunningCli } from '../../support/run-cli.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { CredentialInspector } from './credential-inspector.ts';
import { CredentialTools } from './credential-tools.ts';
import { FileDialog } from './file-dialog.ts';
import { Workbench } from './workbench.ts';

interface WindowFixtures {
  /** A data folder of the test's own, new unless the test writes into it. */
  readonly dataFolder: string;
  /** The loopback host on that folder. */
  readonly host: ServedHost;
  /** The window, open and connected. */
  readonly workbench: Workbench;
  /** What can be done with credentials besides sending. */
  readonly tools: CredentialTools;
  /** The list of credentials and the dialog about one of them. */
  readonly inspector: CredentialInspector;
  /** The dialog that imports credentials; it opens when something is dropped. */
  readonly importing: FileDialog;
  /** The question for the files of a credential that is never stored. */
  readonly giving: FileDialog;
}

/** A core with its window served to the browser. */
export interface ServedHost {
  url(): string;
  /** All that the process which runs now has written. */
  printed(): string;
  /** Ends the process hard and starts another on the same folder. */
  restart(): Promise<void>;
  /** Ends the process hard; gives the way to start another on the same folder and port. */
  kill(): Promise<() => Promise<void>>;
}

/** A person in front of the window. */
export const test = base.extend<WindowFixtures>({
  // Whatever a test is about, nothing in the window may fail unseen.
  page: async ({ page }, use) => {
    const uncaught: Error[] = [];
    page.on('pageerror', (error) => uncaught.push(error));
    await use(page);
    // A worker whose file cannot be fetched, because a test has ended the core, says so by a bare event.
    expect(uncaught.map(({ message }) => message).filter((message) => message !== 'Event')).toEqual([]);
  },

  // eslint-disable-next-line no-empty-pattern -- Playwright finds a fixture's needs by destructuring
  dataFolder: async ({}, use) => {
    await using folder = await temporaryFolder();
    await use(folder.path);
  },

  host: async ({ dataFolder }, use) => {
    let running = await start(dataFolder);
    await use({
      url: () => running.url,
      printed: () => running.cli.printed(),
      async restart() {
        await running.cli.end('SIGKILL');
        running = await start(dataFolder);
      },
      async kill() {
        await running.cli.end('SIGKILL');
        const { port } = new URL(running.url);
        return async () => {
          running = await start(dataFolder, port);
        };
      },
    });
    await running.cli.end();
  },

  workbench: async ({ page, host }, use) => {
    const workbench = new Workbench(page);
    await workbench.open(host.url());
    await use(workbench);
  },

  tools: async ({ workbench }, use) => {
    await use(new CredentialTools(workbench));
  },

  inspector: async ({ workbench, importing }, use) => {
    await use(new CredentialInspector(workbench, importing));
  },

  importing: async ({ page }, use) => {
    await use(new FileDialog(page, 'Import credential'));
  },

  giving: async ({ page }, use) => {
    await use(new FileDialog(page, 'Which file?'));
  },
});

const browser = await findBrowser();
test.skip(browser.kind === 'none', browser.kind === 'none' ? browser.reason : '');

async function start(dataFolder: string, port = '0'): Promise<{ readonly cli: RunningCli; readonly url: string }> {
  const cli = startCli(['serve', '--json', '--port', port], { dataFolder });
  const { url } = JSON.parse(await cli.nextLine()) as { url: string };
  return { cli, url };
}
