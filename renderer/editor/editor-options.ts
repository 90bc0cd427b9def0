import { monaco } from './monaco.ts';

/** How the payload is edited. */
export const editorOptions: monaco.editor.IStandaloneEditorConstructionOptions = {
  // Where Enter would only write what stands there already, it begins a line.
  acceptSuggestionOnEnter: 'smart',
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
  // It is drawn over the text where that stands at the margin. Hovers and the problems offer the fixes as well.
  lightbulb: { enabled: monaco.editor.ShowLightbulbIconMode.Off },
  lineHeight: 20,
  lineNumbersMinChars: 3,
  minimap: { enabled: false },
  overviewRulerLanes: 0,
  padding: { top: 8, bottom: 8 },
  // Keys are text in quotes. In free text the providers offer nothing.
  quickSuggestions: { strings: true, other: true, comments: false },
  renderLineHighlight: 'line',
  renderLineHighlightOnlyWhenFocus: true,
  scrollBeyondLastLine: false,
  showFoldingControls: 'mouseover',
  smoothScrolling: false,
  stickyScroll: { enabled: false },
  suggest: { snippetsPreventQuickSuggestions: false, showIcons: false },
  tabSize: 2,
  unicodeHighlight: { ambiguousCharacters: false },
  wordBasedSuggestions: 'off',
  wordWrap: 'on',
  wrappingIndent: 'indent',
};
