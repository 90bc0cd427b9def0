import type { EditorDocuments } from '../../editor/documents.ts';
import type { Analyser } from './analyser.ts';
import type { DraftsStore } from './drafts-store.ts';
import type { Sends } from './sends-store.ts';
import type { SwitchedDrafts } from './switched-store.ts';
import type { ViewStore } from './view-store.ts';

export interface ForgetClosedParts {
  readonly drafts: DraftsStore;
  readonly analyser: Pick<Analyser, 'forget'>;
  readonly sends: Pick<Sends, 'forget'>;
  readonly switched: Pick<SwitchedDrafts, 'forget'>;
  readonly documents: Pick<EditorDocuments, 'forget'>;
  readonly view: ViewStore;
}

/** Forgets what is kept of a draft besides its text as soon as it is closed, here or in another window. */
export function forgetClosed({ drafts, view, ...keepers }: ForgetClosedParts): void {
  drafts.subscribe(({ drafts: now }, { drafts: before }) => {
    if (now === before) return;
    const open = new Set(now.map(({ id }) => id));
    const gone = before.filter(({ id }) => !open.has(id));
    if (gone.length === 0) return;
    for (const { id } of gone) for (const keeper of Object.values(keepers)) keeper.forget(id);
    const without = <Kept>(kept: ReadonlyMap<string, Kept>) => new Map([...kept].filter(([id]) => open.has(id)));
    view.setState(({ sent, exampleUuids }) => ({ sent: without(sent), exampleUuids: without(exampleUuids) }));
  });
}
