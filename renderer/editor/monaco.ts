import * as monaco from 'monaco-editor/editor';
import './monaco-features.ts';
import { jsonDefaults } from 'monaco-editor/languages/features/json/register';
import EditorWorker from 'monaco-editor/editor/editor.worker.js?worker';
import JsonWorker from './json-worker.ts?worker';

self.MonacoEnvironment = {
  getWorker: (_id, label) => (label === 'json' ? new JsonWorker() : new EditorWorker()),
};

// Only our own diagnostics are shown; Monaco would judge the same text by other rules.
jsonDefaults.setDiagnosticsOptions({ validate: false, schemaValidation: 'ignore', enableSchemaRequest: false });
jsonDefaults.setModeConfiguration({
  ...jsonDefaults.modeConfiguration,
  diagnostics: false,
  documentFormattingEdits: false,
  documentRangeFormattingEdits: false,
  colors: false,
  // Asked by our own providers, with the push type.
  completionItems: false,
  hovers: false,
});

// Fetched when the first text is shown, after which it is not waited for.
monaco.languages.onLanguage('json', () => {
  void import('./languages.ts').then(({ registerLanguages }) => registerLanguages());
});

export { monaco };
