import { useComputedColorScheme } from '@mantine/core';
import { useEffect, useEffectEvent, useRef } from 'react';
import type { EditorDocuments } from './documents.ts';
import { applyEditorTheme } from './editor-theme.ts';
import type { EditorMarker, PayloadEditorHandle } from './editor-marker.ts';
import { documentOf, type MonacoDocument, openDocument } from './monaco-documents.ts';
import { monaco } from './monaco.ts';
import classes from './editor.module.css';

export interface PayloadEditorProps {
  readonly documents: EditorDocuments;
  /** Which document is shown; another id shows another one, with its own undo history and place. */
  readonly documentId: string;
  /** Its text when it is shown for the first time; afterwards the editor owns it. */
  readonly initialText: string;
  /** Null: those that are there stay and move along with the text. */
  readonly markers: readonly EditorMarker[] | null;
  readonly onChange: (documentId: string, text: string) => void;
  /** Gives the way to steer the editor, and null when it is gone. */
  readonly onReady: (handle: PayloadEditorHandle | null) => void;
}

const options: monaco.editor.IStandaloneEditorConstructionOptions = {
  automaticLayout: true,
  // What is typed over selected text replaces it, also a brace over everything.
  autoSurround: 'never',
  ariaLabel: 'Payload',
  bracketPairColorization: { enabled: true },
  contextmenu: true,
  fixedOverflowWidgets: true,
  folding: true,
  fontFamily:
    'ui-monospace, "SF Mono", SFMono-Regular, Menlo, "Cascadia Mono", Consolas, "DejaVu Sans Mono", "Liberation Mono", monospace',
  fontSize: 13,
  lineHeight: 20,
  lineNumbersMinChars: 3,
  minimap: { enabled: false },
  overviewRulerLanes: 0,
  padding: { top: 8, bottom: 8 },
  quickSuggestions: false,
  renderLineHighlight: 'line',
  renderLineHighlightOnlyWhenFocus: true,
  scrollBeyondLastLine: false,
  smoothScrolling: false,
  stickyScroll: { enabled: false },
  tabSize: 2,
  unicodeHighlight: { ambiguousCharacters: false },
  wordWrap: 'on',
  wrappingIndent: 'indent',
};

/** The payload as text. Monaco owns text, undo and selection; this only shows it and tells what was typed. */
export function PayloadEditor(props: PayloadEditorProps) {
  const { documents, documentId, markers } = props;
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<monaco.editor.IStandaloneCodeEditor | null>(null);
  const scheme = useComputedColorScheme('light');
  const tellChange = useEffectEvent((id: string, text: string) => props.onChange(id, text));
  const tellReady = useEffectEvent((handle: PayloadEditorHandle | null) => props.onReady(handle));
  const readInitialText = useEffectEvent(() => props.initialText);

  useEffect(() => applyEditorTheme(scheme === 'dark'), [scheme]);

  useEffect(() => {
    if (host.current === null) return;
    const created = monaco.editor.create(host.current, { ...options, model: null });
    editor.current = created;
    tellReady(handleOf(created));
    return () => {
      editor.current = null;
      tellReady(null);
      created.dispose();
    };
  }, []);

  useEffect(() => {
    const shown = editor.current;
    if (shown === null) return;
    const document = openDocument(documents, documentId, readInitialText());
    shown.setModel(document.model);
    shown.restoreViewState(document.viewState);
    const listening = document.model.onDidChangeContent(() => tellChange(documentId, document.model.getValue()));
    return () => {
      listening.dispose();
      if (!document.model.isDisposed()) document.viewState = shown.saveViewState();
    };
  }, [documents, documentId]);

  useEffect(() => {
    const document = shownDocument(editor.current);
    if (document === undefined || markers === null) return;
    const rangeAt = document.rangeFinder();
    monaco.editor.setModelMarkers(
      document.model,
      'pushbench',
      markers.map((marker) => markerData(rangeAt(marker), marker)),
    );
  }, [markers, documentId]);

  return <div ref={host} className={classes.editor} data-focus-home />;
}

function handleOf(editor: monaco.editor.IStandaloneCodeEditor): PayloadEditorHandle {
  return {
    focus: () => editor.focus(),
    selectionStart: () => {
      const start = editor.getSelection()?.getStartPosition();
      return start === undefined ? 0 : (editor.getModel()?.getOffsetAt(start) ?? 0);
    },
    reveal: (stretch) => {
      const range = shownDocument(editor)?.rangeFinder()(stretch);
      if (range === undefined) return;
      editor.setSelection(range);
      editor.revealRangeInCenterIfOutsideViewport(range);
      editor.focus();
    },
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

function markerData(range: monaco.Range, { severity, message }: EditorMarker): monaco.editor.IMarkerData {
  const { startLineNumber, startColumn, endLineNumber, endColumn } = range;
  return { startLineNumber, startColumn, endLineNumber, endColumn, severity: severities[severity], message };
}
