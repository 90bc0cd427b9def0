import { notifications } from '@mantine/notifications';
import type { QueryClient } from '@tanstack/react-query';
import { toFailure } from '#shared/contract/client.ts';
import { describeFailure, type Failure } from '#shared/failure.ts';
import { client, connection, orpc } from '../client/client.ts';
import { type Composer, createComposer } from '../features/composer/composer.ts';
import { noVariables } from '../client/no-variables.ts';
import {
  createCredentialToolsStore,
  type CredentialToolsStore,
} from '../features/credentials/credential-tools-store.ts';
import { createFileIntake, type FileIntake } from '../features/credentials/file-intake.ts';
import { createImportStore, type ImportStore } from '../features/credentials/import-store.ts';
import { createInspectorStore, type InspectorStore } from '../features/credentials/inspector-store.ts';
import { createRulesStore, type RulesStore } from '../features/rules/rules-store.ts';
import { createVariablesStore, type VariablesStore } from '../features/variables/variables-store.ts';
import { createSamplesStore, type SamplesStore } from '../features/settings/samples-store.ts';
import { createTemplatesStore, type TemplatesStore } from '../features/templates/templates-store.ts';
import { tellClosed } from './closed-notice.tsx';
import { followChanges } from './follow-changes.ts';
import { createLayoutStore, type LayoutStore } from './layout-store.ts';
import { createQueryCache } from './query-cache.ts';
import { fetchPart } from '../ui/missing-parts.ts';

/** What lives as long as the window. */
export interface WindowParts {
  readonly cache: QueryClient;
  readonly composer: Composer;
  readonly layout: LayoutStore;
  /** The dialog that imports credentials. */
  readonly imports: ImportStore;
  /** The files that the question at Send asks for. */
  readonly asked: FileIntake;
  /** The dialog about one credential. */
  readonly inspector: InspectorStore;
  /** The dialogs about certificate requests, exports and provider tokens. */
  readonly credentialTools: CredentialToolsStore;
  /** The dialog about the rules of lint. */
  readonly rules: RulesStore;
  /** The dialogs about templates. */
  readonly templates: TemplatesStore;
  /** The dialog about variables. */
  readonly variables: VariablesStore;
  /** The question before the sample data goes. */
  readonly samples: SamplesStore;
}

const layoutKey = 'pushbench.layout';
const formKey = 'pushbench.form';
const oldestIosKey = 'pushbench.oldest-ios';

export function createWindowParts(): WindowParts {
  const cache = createQueryCache();
  const rules = createRulesStore();
  const variablesKey = orpc.variables.get.queryKey({ input: {} });
  const knownVariables = () => cache.getQueryData(variablesKey) ?? noVariables;
  const variables = createVariablesStore({
    port: client.variables,
    known: knownVariables,
    onSaved: (saved) => cache.setQueryData(variablesKey, saved),
    onNotKept: (cause) => tellFailure(cause, 8000),
  });
  const composer: Composer = createComposer({
    known: () => ({
      devices: cache.getQueryData(orpc.devices.list.queryKey({ input: {} })) ?? [],
      credentials: cache.getQueryData(orpc.credentials.list.queryKey({ input: {} })) ?? [],
      saved: cache.getQueryData(orpc.library.list.queryKey({ input: {} })) ?? [],
      variables: knownVariables(),
    }),
    formMemory: {
      read: () => localStorage.getItem(formKey),
      write: (text) => localStorage.setItem(formKey, text),
    },
    oldestIosMemory: {
      read: () => localStorage.getItem(oldestIosKey),
      write: (text) => localStorage.setItem(oldestIosKey, text),
    },
    onSaved: (name) => tell(`Saved “${name}” to the library.`),
    onClosed: (draft) => tellClosed(draft, () => composer.reopen(draft.id)),
    onOpenRule: (code) => {
      // The pages are no part of the first frame.
      void fetchPart(() => import('../features/rules/listed-rules.ts')).then((pages) => pages?.showRule(rules, code));
    },
    onOpenVariables: () => variables.getState().open(),
    onNotLaidOut: (cause) => tellFailure(cause, 8000),
    onFailed: tellFailure,
  });
  const layout = createLayoutStore({
    read: () => localStorage.getItem(layoutKey),
    write: (text) => localStorage.setItem(layoutKey, text),
  });
  return {
    cache,
    composer,
    layout,
    imports: createImportStore(client.credentials),
    asked: createFileIntake(client.credentials),
    inspector: createInspectorStore(),
    credentialTools: createCredentialToolsStore(),
    rules,
    templates: createTemplatesStore(),
    variables,
    samples: createSamplesStore(),
  };
}

/** Connects, reads what everything else needs, and opens the drafts. Settles when the window can be shown. */
export async function startWindow({ cache, composer }: WindowParts): Promise<void> {
  await connection.start();
  followWhileConnected(cache, composer);
  const known = Promise.all([
    cache.query(orpc.devices.list.queryOptions({ input: {} })),
    cache.query(orpc.credentials.list.queryOptions({ input: {} })),
    cache.query(orpc.library.list.queryOptions({ input: {} })),
    cache.query(orpc.variables.get.queryOptions({ input: {} })),
  ]);
  // Asked for together: the editor waits for all of them.
  await composer.restore(known);
  composer.openDrafts.start();
  window.addEventListener('pagehide', composer.openDrafts.leave);
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) void composer.openDrafts.flush();
  });
}

/** Each connection tells its own changes; drafts that could not be written meanwhile are merged when it is back. */
function followWhileConnected(cache: QueryClient, composer: Composer): void {
  const follow = () => {
    if (connection.getState().kind !== 'connected') return;
    void followChanges(cache, composer.openDrafts, new AbortController().signal);
  };
  connection.subscribe(follow);
  follow();
}

export function tell(message: string): void {
  notifications.show({ message, autoClose: 2500, withBorder: true });
}

/** What was looked at is gone: it was removed in another window. */
export function tellRemoved(name: string): void {
  notifications.show({ id: `removed ${name}`, message: `“${name}” was removed.`, autoClose: 8000, withBorder: true });
}

/** A failure after which nothing is lost may go by itself once it can have been read. One that is there is not told twice. */
export function tellFailure(cause: Failure, autoClose: number | false = false): void {
  const message = describeFailure(cause);
  notifications.show({ id: message, message, color: 'red', autoClose, withBorder: true });
}

export function tellError(error: unknown): void {
  tellFailure(toFailure(error));
}
