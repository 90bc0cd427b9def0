import type { TextEdit } from '#shared/lint/fix.ts';
import type { TextRange } from '#shared/payload/payload-tree.ts';
import type { VariableValues } from '#shared/payload/variables.ts';
import type { EditorDocument, EditorDocuments } from './documents.ts';
import type { EditorMarker } from './editor-marker.ts';
import { placesIn } from './known-text.ts';
import { monaco } from './monaco.ts';

type Model = monaco.editor.ITextModel;

/** A document in Monaco. */
export interface MonacoDocument extends EditorDocument {
  readonly model: Model;
  /** As the window has it, which Monaco may write otherwise. */
  readonly text: () => string;
  viewState: monaco.editor.ICodeEditorViewState | null;
  /** Decides which keys are offered. */
  pushType: string;
  /** What variables stand for; null: nobody knows yet. */
  variables: VariableValues | null;
  /** What is wrong with the text; nothing while the text is newer than what is known. */
  readonly problems: () => readonly DocumentProblem[];
  readonly setProblems: (markers: readonly EditorMarker[]) => readonly DocumentProblem[];
  /** Finds stretches of the text as the window has it, which Monaco may write otherwise. */
  readonly rangeFinder: () => (range: TextRange) => monaco.Range;
}

/** A problem and where it is in the model. */
export interface DocumentProblem {
  readonly marker: EditorMarker;
  readonly range: monaco.Range;
}

/** Open models by document id; they outlive the editor's appearance on the screen. */
const openDocuments = new Map<string, MonacoDocument>();

/** The document of an id, made with this text where there is none yet. */
export function openDocument(documents: EditorDocuments, id: string, text: string): MonacoDocument {
  const known = openDocuments.get(id);
  if (known !== undefined) return known;
  const document = createDocument(text, () => openDocuments.delete(id));
  openDocuments.set(id, document);
  documents.add(id, document);
  return document;
}

/** The document that a model belongs to. */
export function documentOf(model: Model): MonacoDocument | undefined {
  return [...openDocuments.values()].find((document) => document.model === model);
}

function createDocument(initialText: string, onDispose: () => void): MonacoDocument {
  const model = monaco.editor.createModel(initialText, 'json');
  model.updateOptions({ tabSize: 2, insertSpaces: true });
  /** The text as the window has it, where it is not the model's own. */
  let known: string | null = null;
  const know = (text: string) => (known = text === model.getValue() ? null : text);
  know(initialText);
  model.onDidChangeContent(() => (known = null));
  const rangeFinder = () => {
    const placeAt = known === null ? (offset: number) => model.getPositionAt(offset) : placesIn(known);
    return ({ offset, length }: TextRange) =>
      monaco.Range.fromPositions(monaco.Position.lift(placeAt(offset)), monaco.Position.lift(placeAt(offset + length)));
  };
  /** The step that edits may still join, with the version it left. */
  let open: { readonly step: string; readonly versionId: number } | null = null;
  const change = (edits: monaco.editor.IIdentifiedSingleEditOperation[], step?: string) => {
    const isJoined = step !== undefined && open?.step === step && open.versionId === model.getVersionId();
    if (!isJoined) model.pushStackElement();
    model.pushEditOperations([], edits, () => null);
    if (step === undefined) model.pushStackElement();
    open = step === undefined ? null : { step, versionId: model.getVersionId() };
  };
  let judged: { readonly versionId: number; readonly problems: readonly DocumentProblem[] } | null = null;
  return {
    model,
    text: () => known ?? model.getValue(),
    viewState: null,
    pushType: '',
    variables: null,
    problems: () => (judged?.versionId === model.getVersionId() ? judged.problems : []),
    setProblems: (markers) => {
      const rangeAt = rangeFinder();
      const problems = markers.map((marker) => ({ marker, range: rangeAt(marker) }));
      judged = { versionId: model.getVersionId(), problems };
      return problems;
    },
    rangeFinder,
    write: (text) => {
      change([{ range: model.getFullModelRange(), text }]);
      know(text);
    },
    edit: (edits: readonly TextEdit[], step?: string) => {
      const rangeAt = rangeFinder();
      change(
        edits.map(({ range, text }) => ({ range: rangeAt(range), text })),
        step,
      );
      known = null;
      return model.getValue();
    },
    undo: () => void model.undo(),
    redo: () => void model.redo(),
    dispose: () => {
      onDispose();
      model.dispose();
    },
  };
}
