import { useComputedColorScheme } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useEffect, useEffectEvent, useRef } from 'react';
import type { TextEdit } from '#shared/lint/fix.ts';
import { isLargeText } from '#shared/payload/large-text.ts';
import type { VariableValues } from '#shared/payload/variables.ts';
import type { EditorDocuments } from './documents.ts';
import { editorOptions } from './editor-options.ts';
import { applyEditorTheme } from './editor-theme.ts';
import type { EditorMarker, PayloadEditorHandle } from './editor-marker.ts';
import { documentOf, type DocumentProblem, type MonacoDocument, openDocument } from './monaco-documents.ts';
import { monaco } from './monaco.ts';
import { registerQuickFixes } from './quick-fixes.ts';
import { registerRuleLinks, ruleLink } from './rule-links.ts';
import { expandSuggestDetails } from './suggest-details.ts';
import { showVariables } from './variable-decorations.ts';
import { whenIdle } from './when-idle.ts';
import classes from './editor.module.css';

export interface PayloadEditorProps {
  readonly documents: EditorDocuments;
  /** Which document is shown; another id shows another one, with its own undo history and place. */
  readonly documentId: string;
  /** Its text when it is shown for the first time; afterwards the editor owns it. */
  readonly initialText: string;
  /** Decides which keys completion offers and what a hover says. */
  readonly pushType: string;
  /** What variables stand for now; null: not known yet. */
  readonly variables: VariableValues | null;
  /** Null: those that are there stay and move along with the text. */
  readonly markers: readonly EditorMarker[] | null;
  /** Told of each change; of those of a large text once typing pauses, and when the editor loses the focus. */
  readonly onChange: (documentId: string, text: string) => void;
  /** Applies one fix of a marker, if the text is still the one that it was found in. */
  readonly onFix: (documentId: string, edits: readonly TextEdit[], foundIn: string) => void;
  /** Applies every certain fix of errors and warnings. */
  readonly onFixAll: (documentId: string) => void;
  /** Shows the page about a marker's code. */
  readonly onOpenRule: (code: string) => void;
  /** Gives the way to steer the editor, and null when it is gone. */
  readonly onReady: (handle: PayloadEditorHandle | null) => void;
  /** What completes and explains could not be fetched; text can be typed all the same. */
  readonly onPartMissing: () => void;
}

/** Fetched once the first text is drawn. */
const languagesKnown = new Promise<void>((resolve) => {
  monaco.languages.onLanguage('json', () =>
    whenIdle(() => resolve(import('./languages.ts').then(({ registerLanguages }) => registerLanguages()))),
  );
});

/**
 * To take a large text from Monaco at each key leaves so much to collect that keys wait for it. It is told this long after
 * the last key, though never longer than `maxWait` after the first, in milliseconds.
 */
const largeTextPause = { delay: 250, maxWait: 2000, flushOnUnmount: true };

/** The payload as text. Monaco owns text, undo and selection; this only shows it and tells what was typed. */
export function PayloadEditor(props: PayloadEditorProps) {
  const { documents, documentId, markers, pushType, variables } = props;
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<monaco.editor.IStandaloneCodeEditor | null>(null);
  const scheme = useComputedColorScheme('light');
  const tellLater = useDebouncedCallback(
    (id: string, document: MonacoDocument) => props.onChange(id, document.text()),
    largeTextPause,
  );
  const tellReady = useEffectEvent((handle: PayloadEditorHandle | null) => props.onReady(handle));
  const tellPartMissing = useEffectEvent(() => props.onPartMissing());
  const openRule = useEffectEvent((code: string) => props.onOpenRule(code));
  const fix = useEffectEvent((edits: readonly TextEdit[], foundIn: string) =>
    props.onFix(props.documentId, edits, foundIn),
  );
  const fixAll = useEffectEvent(() => props.onFixAll(props.documentId));
  const readInitialText = useEffectEvent(() => props.initialText);

  useEffect(() => applyEditorTheme(scheme === 'dark'), [scheme]);

  useEffect(() => {
    if (host.current === null) return;
    const created = monaco.editor.create(host.current, { ...editorOptions, model: null });
    const commands = {
      fix: created.addCommand(0, (_accessor, edits: readonly TextEdit[], foundIn: string) => fix(edits, foundIn)) ?? '',
      fixAll: created.addCommand(0, () => fixAll()) ?? '',
    };
    const registered = [
      created.onDidBlurEditorWidget(() => tellLater.flush()),
      registerQuickFixes(commands),
      registerRuleLinks((code) => openRule(code)),
      expandSuggestDetails(created),
    ];
    languagesKnown.catch(() => tellPartMissing());
    editor.current = created;
    tellReady(handleOf(created, () => tellLater.flush()));
    return () => {
      editor.current = null;
      tellReady(null);
      for (const registration of registered) registration.dispose();
      created.dispose();
    };
  }, [tellLater]);

  useEffect(() => {
    const shown = editor.current;
    if (shown === null) return;
    const document = openDocument(documents, documentId, readInitialText());
    shown.setModel(document.model);
    shown.restoreViewState(document.viewState);
    const listening = document.model.onDidChangeContent(() => {
      tellLater(documentId, document);
      if (!isLargeText({ length: document.model.getValueLength() })) tellLater.flush();
    });
    return () => {
      listening.dispose();
      tellLater.flush();
      if (!document.model.isDisposed()) document.viewState = shown.saveViewState();
    };
  }, [documents, documentId, tellLater]);

  useEffect(() => {
    const document = shownDocument(editor.current);
    if (document !== undefined) document.pushType = pushType;
  }, [documentId, pushType]);

  useEffect(() => {
    const document = shownDocument(editor.current);
    if (document === undefined) return;
    document.variables = variables;
    return showVariables(document);
  }, [documentId, variables]);

  useEffect(() => {
    const document = shownDocument(editor.current);
    // Places in a text that is older than what is typed: the next ones are of that.
    if (document === undefined || markers === null || tellLater.isPending()) return;
    monaco.editor.setModelMarkers(document.model, 'pushbench', document.setProblems(markers).map(markerData));
  }, [markers, documentId, tellLater]);

  // Monaco's own class: its menus stand beside the editor and have their colours from here.
  return <div ref={host} className={`${classes.editor ?? ''} monaco-component`} data-focus-home />;
}

function handleOf(editor: monaco.editor.IStandaloneCodeEditor, settle: () => void): PayloadEditorHandle {
  const explain = () => editor.trigger('pushbench', 'editor.action.showHover', { focus: 'noAutoFocus' });
  return {
    settle,
    focus: () => editor.focus(),
    reveal: (stretch) => {
      const document = shownDocument(editor);
      const range = document?.rangeFinder()(stretch);
      if (document === undefined || range === undefined) return;
      // With the caret at the start, where a problem can be asked about.
      editor.setSelection(monaco.Selection.fromRange(range, monaco.SelectionDirection.RTL));
      editor.revealRangeInCenterIfOutsideViewport(range);
      editor.focus();
      if (document.problems().some((problem) => problem.range.equalsRange(range))) explain();
    },
    selectionStart: () => {
      const start = editor.getSelection()?.getStartPosition();
      return start === undefined ? 0 : (editor.getModel()?.getOffsetAt(start) ?? 0);
    },
    explain,
  };
}

function shownDocument(editor: monaco.editor.IStandaloneCodeEditor | null): MonacoDocument | undefined {
  const model = editor?.getModel();
  return model ? documentOf(model) : undefined;
}

const severities = {
  error: monaco.MarkerSeverity.Error,
  warning: monaco.MarkerSeverity.Warning,
  info: monaco.MarkerSeverity.Info,
  hint: monaco.MarkerSeverity.Hint,
};

function markerData({ marker, range }: DocumentProblem): monaco.editor.IMarkerData {
  const { startLineNumber, startColumn, endLineNumber, endColumn } = range;
  const { severity, message, code } = marker;
  return {
    startLineNumber,
    startColumn,
    endLineNumber,
    endColumn,
    severity: severities[severity],
    message,
    code: { value: code, target: ruleLink(code) },
  };
}
