import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { findBrowser } from '../support/find-browser.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/**
 * A browser that is driven by as little as can be. What drives a browser for tests follows every request and script of a
 * page, for which V8 reads large scripts once more: 100 ms that nobody waits for who uses the page.
 */
export interface PlainBrowser extends AsyncDisposable {
  /**
   * Opens a page in a new tab, with a script that runs before those of the page, waits for what an expression
   * promises, and closes the tab.
   */
  readonly visit: (url: string, options: VisitOptions) => Promise<string>;
}

export interface VisitOptions {
  readonly script: string;
  /** An expression in the page, whose value is a promise of text. */
  readonly result: string;
}

interface Answer {
  readonly id?: number;
  readonly result?: Readonly<Record<string, unknown>>;
  readonly error?: { readonly message: string };
}

const deadlineMs = 60_000;

/** Starts the browser with a profile of its own, whose cache all visits share. Throws where there is no browser. */
export async function startPlainBrowser(): Promise<PlainBrowser> {
  const found = await findBrowser();
  if (found.kind === 'none') throw new Error(found.reason);
  await using opened = new AsyncDisposableStack();
  const profile = opened.use(await temporaryFolder());
  const flags = ['--headless=new', '--no-first-run', '--remote-debugging-pipe', `--user-data-dir=${profile.path}`];
  const child = spawn(found.executablePath, [...found.args, ...flags], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'exit');
  ended.catch(() => undefined);
  opened.defer(async () => {
    child.kill();
    await ended;
  });
  const call = connect(child.stdio[3] as Writable, child.stdio[4] as Readable);
  const kept = opened.move();
  return {
    visit: (url, options) => visit(call, url, options),
    [Symbol.asyncDispose]: () => kept.disposeAsync(),
  };
}

type Call = (method: string, params: object, sessionId?: string) => Promise<Readonly<Record<string, unknown>>>;

/** Calls of the Chrome DevTools Protocol over a pipe: JSON, each message ended by a zero. */
function connect(output: Writable, input: Readable): Call {
  const waiting = new Map<number, PromiseWithResolvers<Readonly<Record<string, unknown>>>>();
  let rest = '';
  input.on('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('The browser has ended.'));
  });
  input.setEncoding('utf8').on('data', (text: string) => {
    const messages = (rest + text).split('\0');
    rest = messages.pop() ?? '';
    for (const message of messages) {
      const { id, result, error } = JSON.parse(message) as Answer;
      if (id === undefined) continue;
      if (error === undefined) waiting.get(id)?.resolve(result ?? {});
      else waiting.get(id)?.reject(new Error(error.message));
      waiting.delete(id);
    }
  });
  let count = 0;
  return (method, params, sessionId) => {
    count += 1;
    const answer = Promise.withResolvers<Readonly<Record<string, unknown>>>();
    waiting.set(count, answer);
    output.write(`${JSON.stringify({ id: count, method, params, sessionId })}\0`);
    return answer.promise;
  };
}

async function visit(call: Call, url: string, { script, result }: VisitOptions): Promise<string> {
  const { targetId } = await call('Target.createTarget', { url: 'about:blank' });
  const attached = await call('Target.attachToTarget', { targetId, flatten: true });
  const session = String(attached['sessionId']);
  await call('Page.enable', {}, session);
  await call('Page.addScriptToEvaluateOnNewDocument', { source: script }, session);
  await call('Page.navigate', { url }, session);
  // One question for all the time: asking again and again would take time from the page.
  const asked = call('Runtime.evaluate', { expression: result, awaitPromise: true }, session);
  const deadline = AbortSignal.timeout(deadlineMs);
  const late = once(deadline, 'abort').then(() => {
    throw new Error(`${url} did not get that far in ${String(deadlineMs / 1000)} s.`);
  });
  const answer = await Promise.race([asked, late]);
  await call('Target.closeTarget', { targetId });
  const { value } = answer['result'] as { readonly value?: unknown };
  if (typeof value !== 'string') throw new Error(`${url} gave no text: ${JSON.stringify(answer)}`);
  return value;
}
