import type { AppleEnvironment } from '#shared/apns/environments.ts';
import type { ComposedPush, Device, Draft, SavedPush, Variables } from '#shared/contract/schemas.ts';
import type { Failure } from '#shared/failure.ts';
import { toFailure } from '#shared/contract/client.ts';
import { applyFix, type TextEdit } from '#shared/lint/fix.ts';
import { formatPayload, minifyPayload } from '#shared/payload/lay-out-payload.ts';
import { client } from '../../client/client.ts';
import { createEditorDocuments, type EditorDocuments } from '../../editor/documents.ts';
import type { PayloadEditorHandle } from '../../editor/editor-marker.ts';
import type { Environment } from '#shared/apns/environments.ts';
import { type Analyser, createAnalyser } from './analyser.ts';
import { startAnalysisWorker } from './analysis-port.ts';
import { type AskedSend, createAskedSend } from './asked-send.ts';
import {
  closedEnvironments,
  credentialFor,
  devicesForPushType,
  devicesToCarry,
  draftLike,
  emptyPush,
  firstDraft,
  type Known,
  switchEnvironment,
} from './choices.ts';
import { freeTitle, isSavedAsIs, isUntouched } from './is-saved.ts';
import { createDraftFixes, type DraftFixes } from './draft-fixes.ts';
import { activeDraft, createDraftsStore, type DraftsStore } from './drafts-store.ts';
import { followFiles } from './follow-files.ts';
import { createFormLayout, type FormLayoutStore, type FormMemory } from './form-layout.ts';
import { copyOf } from './merge-drafts.ts';
import { createOldestIos, type OldestIosMemory, type OldestIosStore } from './oldest-ios.ts';
import { createOpenDrafts, type OpenDrafts } from './open-drafts.ts';
import { createTakenStrings, type TakenStrings } from './preview-taken-strings.ts';
import { createProblemVisits, type ProblemVisits } from './problem-visits.ts';
import { createSends, type Sends } from './sends-store.ts';
import { createSwitchedStore, type SwitchedDrafts } from './switched-store.ts';
import { createViewStore, wideEnoughForPreview, type ViewStore } from './view-store.ts';

/** How many closed drafts can be brought back. */
const closedLimit = 20;

/** Everything the composer can do, apart from how it looks. */
export interface Composer extends AskedSend, ProblemVisits, DraftFixes {
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
  /** Opens what was open at the last end, or the first draft of a new user. */
  readonly restore: () => Promise<void>;
  /** Shows a push in a new tab; a saved push that is open already is shown where it is. */
  readonly openPush: (title: string, push: ComposedPush, savedPushName: string | null) => void;
  readonly newDraft: () => void;
  readonly duplicate: () => void;
  /** Closes a draft; `reopen` brings it back until the window is closed. */
  readonly close: (id: string) => void;
  /** Brings a closed draft back; without an id the one that was closed last. */
  readonly reopen: (id?: string) => void;
  readonly canReopen: () => boolean;
  /** Changes the text from outside of the editor, as one step that can be undone there. */
  readonly writeText: (id: string, text: string) => void;
  /**
   * Makes edits of the text as it is now, as one step that can be undone; the caret of the editor stays. Edits that name
   * the same step are undone together.
   */
  readonly editText: (id: string, edits: readonly TextEdit[], step?: string) => void;
  readonly layOut: (way: 'format' | 'minify') => void;
  readonly setEnvironment: (environment: Environment) => void;
  /** Whether it is another environment, and one that the credential allows. */
  readonly canGoTo: (environment: Environment) => boolean;
  readonly setPushType: (pushType: string) => void;
  readonly cancel: () => void;
  /** Adds a device to, or takes it from, the targets of the draft shown; goes to the device's environment. */
  readonly chooseDevice: (device: Device, isChosen: boolean) => void;
  readonly chooseCredential: (credentialId: string) => void;
  /** Sets what a provisioning profile says of the app; null and nothing: it does not say. */
  readonly takeProfile: (profile: {
    readonly bundleId: string | null;
    readonly environment: AppleEnvironment | undefined;
  }) => void;
  /** Brings the sample data back and chooses its key. */
  readonly bringSamplesBack: () => Promise<void>;
  /** Saves over the saved push a draft came from; asks for a name where there is none, or only a sample. */
  readonly save: () => void;
  /** Saves over the saved push a draft came from, whatever became of its file meanwhile. */
  readonly overwrite: () => void;
  /** Lets drafts that nobody touched follow their files. */
  readonly followFiles: () => Promise<void>;
  readonly saveAs: () => void;
  readonly togglePreview: () => void;
  /** Shows the form beside the payload, with the focus in it, or puts it away. */
  readonly toggleForm: () => void;
  /** Asks how the draft shown is written as a file for the Simulator. */
  readonly exportApns: () => void;
  /** Shows the page about a problem's code; for the code of a failure, which has none, nothing happens. */
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
  readonly onFailed: (cause: Failure) => void;
}

export function createComposer({
  known,
  formMemory,
  oldestIosMemory,
  onSaved,
  onClosed,
  onOpenRule,
  onOpenVariables,
  onFailed,
}: ComposerParts): Composer {
  const drafts = createDraftsStore(() => crypto.randomUUID());
  const view = createViewStore();
  const formLayout = createFormLayout(formMemory);
  const switched = createSwitchedStore();
  const documents = createEditorDocuments();
  const sends = createSends(client.deliveries, toFailure, () => Date.now());
  const openDrafts = createOpenDrafts({ drafts, documents, sends, view, onFailed });
  const analyser = createAnalyser({ startWorker: startAnalysisWorker });
  drafts.subscribe(({ drafts: now }, { drafts: before }) => {
    const gone = before.filter(({ id }) => now !== before && now.every((draft) => draft.id !== id));
    for (const { id } of gone) analyser.forget(id);
  });
  /** The last closed, the newest at the end. */
  let closed: readonly Draft[] = [];
  let editor: PayloadEditorHandle | null = null;
  const shown = () => activeDraft(drafts.getState());
  const withShown = (act: (draft: Draft) => void) => {
    const draft = shown();
    if (draft !== undefined) act(draft);
  };

  const askedSend = createAskedSend({ shown, known, view, sends, now: () => Date.now() });

  /** Adds a device to another environment and to the targets of a draft. */
  async function carry(draftId: string, device: Device, environment: Environment) {
    const { name, token, bundleId, tokenKind } = device;
    try {
      const { id } = await client.devices.add({ name, token, bundleId, tokenKind, environment });
      const draft = drafts.getState().drafts.find((candidate) => candidate.id === draftId);
      if (draft !== undefined) drafts.getState().change(draftId, { deviceIds: [...draft.deviceIds, id] });
    } catch (error) {
      onFailed(toFailure(error));
    }
  }

  function saveOver({ id, savedPushName, push }: Draft, guard: { readonly base?: ComposedPush | null }) {
    const own = known().saved.find(({ name, isSample }) => name === savedPushName && !isSample);
    if (own === undefined) {
      composer.saveAs();
      return;
    }
    client.library.save({ name: own.name, push, isNew: false, ...guard }).then(
      (saved) => {
        drafts.getState().change(id, { savedPush: saved.push });
        onSaved(saved.name);
      },
      (error: unknown) => {
        const cause = toFailure(error);
        if (cause.code === 'saved-push-changed') view.setState({ isFileChanged: true });
        else onFailed(cause);
      },
    );
  }

  const composer: Composer = {
    drafts,
    sends,
    view,
    formLayout,
    oldestIos: createOldestIos(oldestIosMemory),
    switched,
    documents,
    openDrafts,
    analyser,
    restore: async () => {
      if (await openDrafts.restore()) return;
      drafts.getState().open(firstDraft(await client.library.list({}), known()));
    },
    openPush: (title, push, savedPushName) => {
      const state = drafts.getState();
      const open = state.drafts.find((draft) => savedPushName !== null && draft.savedPushName === savedPushName);
      if (open === undefined) state.open(draftLike(shown(), title, push, savedPushName, known()));
      else state.select(open.id);
    },
    newDraft: () => {
      const title = freeTitle(drafts.getState().drafts);
      drafts.getState().open(draftLike(shown(), title, emptyPush, null, known()));
    },
    duplicate: () =>
      withShown((draft) => {
        drafts.getState().open(copyOf(draft));
      }),
    close: (id) => {
      const draft = drafts.getState().drafts.find((candidate) => candidate.id === id);
      if (draft === undefined) return;
      sends.forget(id);
      switched.forget(id);
      drafts.getState().close(id);
      documents.forget(id);
      if (!isUntouched(draft)) {
        closed = [...closed.slice(1 - closedLimit), draft];
        if (!isSavedAsIs(draft, known().saved)) onClosed(draft);
      }
      if (drafts.getState().drafts.length === 0) composer.newDraft();
    },
    reopen: (id) => {
      const draft = closed.findLast((candidate) => id === undefined || candidate.id === id);
      if (draft === undefined) return;
      closed = closed.filter((candidate) => candidate !== draft);
      drafts.getState().reopen(draft);
    },
    canReopen: () => closed.length > 0,
    writeText: (id, text) => {
      documents.write(id, text);
      drafts.getState().changePush(id, { payloadText: text });
    },
    editText: (id, edits, step) => {
      const draft = drafts.getState().drafts.find((candidate) => candidate.id === id);
      if (draft === undefined || edits.length === 0) return;
      const text = documents.edit(id, edits, step) ?? applyFix(draft.push.payloadText, { edits });
      drafts.getState().changePush(id, { payloadText: text });
    },
    layOut: (way) =>
      withShown(({ id, push }) => {
        const text = (way === 'format' ? formatPayload : minifyPayload)(push.payloadText);
        if (text !== undefined) composer.writeText(id, text);
      }),
    setEnvironment: (environment) =>
      withShown((draft) => {
        drafts.getState().change(draft.id, switchEnvironment(draft, environment, known()));
        sends.forgetRefusal(draft.id);
        for (const device of devicesToCarry(draft, environment, known().devices))
          void carry(draft.id, device, environment);
      }),
    canGoTo: (environment) => {
      const draft = shown();
      if (draft === undefined || draft.environment === environment) return false;
      const credential = known().credentials.find(({ id }) => id === draft.credentialId);
      return !closedEnvironments(draft.environment, credential, Date.now()).has(environment);
    },
    setPushType: (pushType) =>
      withShown((draft) => {
        drafts.getState().changePush(draft.id, switched.switchTo(draft, pushType));
        drafts.getState().change(draft.id, { deviceIds: devicesForPushType(draft, pushType, known().devices) });
      }),
    ...askedSend,
    ...createProblemVisits({ shown, view, analyser, editor: () => editor }),
    ...createDraftFixes({
      find: (id) => drafts.getState().drafts.find((draft) => draft.id === id),
      analyser,
      editText: (id, edits) => composer.editText(id, edits),
      onFailed,
    }),
    cancel: () => withShown(({ id }) => sends.cancel(id)),
    chooseDevice: (device, isChosen) =>
      withShown((draft) => {
        const isElsewhere = draft.environment !== device.environment;
        const left = draft.deviceIds.filter((id) => id !== device.id);
        drafts.getState().change(draft.id, {
          ...(isElsewhere ? switchEnvironment(draft, device.environment, known()) : {}),
          deviceIds: isChosen ? [...left, device.id] : left,
        });
      }),
    chooseCredential: (credentialId) =>
      withShown(({ id }) => {
        drafts.getState().change(id, { credentialId });
        sends.forgetRefusal(id);
      }),
    takeProfile: ({ bundleId, environment }) => {
      if (environment !== undefined) composer.setEnvironment(environment);
      withShown(({ id }) => {
        if (bundleId !== null) drafts.getState().changePush(id, { bundleId });
      });
    },
    bringSamplesBack: async () => {
      try {
        await client.app.restoreSamples({});
        const credentialId = credentialFor('simulator', await client.credentials.list({}), null);
        withShown(({ id }) => {
          drafts.getState().change(id, { credentialId });
          sends.forget(id);
        });
      } catch (error) {
        onFailed(toFailure(error));
      }
    },
    save: () => withShown((draft) => saveOver(draft, { base: draft.savedPush })),
    overwrite: () => withShown((draft) => saveOver(draft, {})),
    followFiles: async () => {
      if (followFiles(drafts.getState().drafts, known().saved).length === 0) return;
      // Asked again, because what is known may be older than a draft that was saved just now.
      const saved = await client.library.list({}).catch(() => []);
      for (const { draftId, push } of followFiles(drafts.getState().drafts, saved)) {
        composer.writeText(draftId, push.payloadText);
        drafts.getState().changePush(draftId, push);
        drafts.getState().change(draftId, { savedPush: push });
      }
    },
    togglePreview: () => {
      const { isPreviewShown } = view.getState();
      view.setState({ isPreviewShown: !(isPreviewShown ?? matchMedia(wideEnoughForPreview).matches) });
    },
    toggleForm: () => {
      const isShown = view.getState().centre !== 'payload' || !formLayout.getState().isShown;
      view.setState({ centre: 'payload' });
      formLayout.setState({ isShown });
      requestAnimationFrame(() => {
        if (isShown) document.querySelector<HTMLElement>('[data-form] :is(input, textarea, select)')?.focus();
        else editor?.focus();
      });
    },
    openRule: onOpenRule,
    openVariables: onOpenVariables,
    chooseVariableSet: (id) => {
      client.variables.useSet({ id }).catch((error: unknown) => onFailed(toFailure(error)));
    },
    strings: createTakenStrings({ shown, devices: () => known().devices, view }),
    saveAs: () => view.setState({ isNaming: true }),
    exportApns: () => view.setState({ isExporting: true }),
    setEditor: (handle) => (editor = handle),
    editor: () => editor,
  };
  return composer;
}
