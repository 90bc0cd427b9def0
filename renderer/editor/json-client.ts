import JsonWorker from './json-worker.ts?worker';
import { monaco } from './monaco.ts';

/** What the worker of JSON answers, about the text of a model. */
export interface JsonClient {
  readonly doComplete: (uri: string, position: object) => Promise<unknown>;
  readonly doHover: (uri: string, position: object) => Promise<unknown>;
  readonly getFoldingRanges: (uri: string, context: object) => Promise<unknown>;
  readonly getSelectionRanges: (uri: string, positions: readonly object[]) => Promise<unknown>;
}

let worker: monaco.editor.MonacoWebWorker<JsonClient> | undefined;

/**
 * The worker of JSON, started by the first question, with the newest text of a model. Monaco's own way to it fetches
 * every feature of its editor late, which then miss their services in each editor that is made afterwards.
 */
export async function jsonClient(resource: monaco.Uri): Promise<JsonClient> {
  worker ??= monaco.editor.createWebWorker<JsonClient>({ worker: startWorker() });
  return worker.withSyncedResources([resource]);
}

function startWorker(): Worker {
  const started = new JsonWorker();
  // Its file could not be fetched while the core was away: the next question starts another one.
  started.addEventListener('error', () => (worker = undefined));
  // The first message makes it the worker of JSON, the second one holds its settings.
  started.postMessage('ignore');
  started.postMessage({ languageId: 'json', languageSettings: { validate: false } });
  return started;
}
