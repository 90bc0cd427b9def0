import { toFailure } from '#shared/contract/client.ts';
import type { Draft, SavedPush } from '#shared/contract/drafts.ts';
import type { Variables } from '#shared/contract/variables.ts';
import type { Failure } from '#shared/failure.ts';
import { client } from '../../client/client.ts';
import { createEditorDocuments, type EditorDocuments } from '../../editor/documents.ts';
import type { PayloadEditorHandle } from '../../editor/editor-marker.ts';
import { type Analyser, createAnalyser } from './analyser.ts';
import { startAnalysisWorker } from './analysis-port.ts';
import { type AskedSend, createAskedSend } from './asked-send.ts';
import { firstDraft, type Known } from './choices.ts';
import { createDraftChoices, type DraftChoices } from './draft-choices.ts';
import { createDraftFiles, type DraftFiles } from './draft-files.ts';
import { createDraftFixes, type DraftFixes } from './draft-fixes.ts';
import { createTabChanges, type TabChanges } from './tab-changes.ts';
import { createDraftsStore, type DraftsStore, findDraft } from './drafts-store.ts';
import { forgetClosed } from './forget-closed.ts';
import { createFormLayout, type FormLayoutStore, type FormMemory } from './form-layout.ts';
import { createOldestIos, type OldestIosMemory, type OldestIosStore } from './oldest-ios.ts';
import { createOpenDrafts, type OpenDrafts } from './open-drafts.ts';
import { createPayloadWriting, type PayloadWriting } from './payload-writing.ts';
import { createTakenStrings, type TakenStrings } from './preview-taken-strings.ts';
import { createProblemVisits, type ProblemVisits } from './problem-visits.ts';
import { createSends, type Sends } from './sends-store.ts';
import { shownDraftOf } from './shown-draft.ts';
import { createSwitchedStore, type SwitchedDrafts } from './switched-store.ts';
import { createViewChanges, type ViewChanges } from './view-changes.ts';
import { createViewStore, type ViewStore } from './view-store.ts';

/** Everything the composer can do, apart from how it looks. */
export interface Composer
  extends AskedSend, DraftChoices, DraftFiles, DraftFixes, TabChanges, PayloadWriting, ProblemVisits, ViewChanges {
  readonly drafts: DraftsStore;
  readonly sends: Sends;
  readonly view: ViewStore;
  readonly formLayout: FormLayoutStore;
  readonly oldestIos: OldestIosStore;
  /** Drafts whose push type was switched. */
  readonly switched: SwitchedDrafts;
  readonly documents: EditorDocuments;
  readonly openDrafts: OpenDrafts;
  /** The apps' translations, for the preview. */
  readonly strings: TakenStrings;
  /** Reads the text of drafts, off the way of the keys. */
  readonly analyser: Analyser;
  /** Opens what was open at the last end, or, once the core's answers are known, the first draft of a new user. */
  readonly restore: (isKnown: Promise<unknown>) => Promise<void>;
  readonly cancel: () => void;
  /** Shows the page about the code of a rule. */
  readonly openRule: (code: string) => void;
  /** Shows the variables there are. */
  readonly openVariables: () => void;
  /** Uses the variables of a set, or of none, in every push from now on. */
  readonly chooseVariableSet: (id: string | null) => void;
  readonly setEditor: (handle: PayloadEditorHandle | null) => void;
  readonly editor: () => PayloadEditorHandle | null;
}

export interface ComposerParts {
  /** What the window knows of the core now. */
  readonly known: () => Known & { readonly saved: readonly SavedPush[]; readonly variables: Variables };
  readonly formMemory: FormMemory;
  readonly oldestIosMemory: OldestIosMemory;
  readonly onSaved: (name: string) => void;
  /** A draft was closed whose text is not in the library as it is. */
  readonly onClosed: (draft: Draft) => void;
  readonly onOpenRule: (code: string) => void;
  readonly onOpenVariables: () => void;
  /** The payload could not be formatted or minified; it is as it was. */
  readonly onNotLaidOut: (cause: Failure) => void;
  readonly onFailed: (cause: Failure) => void;
}

export function createComposer(parts: ComposerParts): Composer {
  const { known, onFailed } = parts;
  let handle: PayloadEditorHandle | null = null;
  const editor = () => handle;
  const drafts = createDraftsStore(
    () => crypto.randomUUID(),
    () => handle?.settle(),
  );
  const view = createViewStore();
  const formLayout = createFormLayout(parts.formMemory);
  const switched = createSwitchedStore();
  const documents = createEditorDocuments();
  const sends = createSends(client.deliveries, toFailure, () => Date.now());
  const openDrafts = createOpenDrafts({ drafts, documents, view, onFailed });
  const analyser = createAnalyser({ startWorker: startAnalysisWorker });
  forgetClosed({ drafts, analyser, sends, switched, documents, view });
  const { shown, withShown } = shownDraftOf(drafts);
  const analysisOf = (id: string) => analyser.store.getState().analyses.get(id);
  const writing = createPayloadWriting({
    drafts,
    documents,
    withShown,
    analysisOf,
    onNotLaidOut: parts.onNotLaidOut,
  });

  return {
    drafts,
    sends,
    view,
    formLayout,
    oldestIos: createOldestIos(parts.oldestIosMemory),
    switched,
    documents,
    openDrafts,
    strings: createTakenStrings({ shown, devices: () => known().devices, view }),
    analyser,
    ...writing,
    ...createTabChanges({ drafts, shown, withShown, known, onClosed: parts.onClosed }),
    ...createDraftChoices({ drafts, sends, switched, known, withShown, onFailed }),
    ...createDraftFiles({
      drafts,
      view,
      withShown,
      writeText: writing.writeText,
      saved: () => known().saved,
      onSaved: parts.onSaved,
      onFailed,
    }),
    ...createAskedSend({ shown, known, view, sends, now: () => Date.now() }),
    ...createProblemVisits({
      problems: () => analysisOf(shown()?.id ?? '')?.diagnostics,
      view,
      editor,
    }),
    ...createDraftFixes({
      find: (id) => findDraft(drafts.newest(), id),
      analyser,
      editText: (id, edits) => writing.editText(id, edits),
      onFailed,
    }),
    ...createViewChanges({ view, formLayout, editor }),
    restore: async (isKnown) => {
      const [hasDrafts] = await Promise.all([openDrafts.restore(), isKnown]);
      if (hasDrafts) return;
      drafts.getState().open(firstDraft(await client.library.list({}), known()));
    },
    cancel: () => withShown(({ id }) => sends.cancel(id)),
    openRule: parts.onOpenRule,
    openVariables: parts.onOpenVariables,
    chooseVariableSet: (id) => {
      client.variables.useSet({ id }).catch((error: unknown) => onFailed(toFailure(error)));
    },
    setEditor: (newest) => (handle = newest),
    editor,
  };
}
