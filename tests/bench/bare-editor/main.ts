import * as monaco from 'monaco-editor/editor';
import '../../../renderer/editor/monaco-features.ts';
import { jsonDefaults } from 'monaco-editor/languages/features/json/register';
import EditorWorker from 'monaco-editor/editor/editor.worker.js?worker';
import JsonWorker from 'monaco-editor/languages/features/json/json.worker.js?worker';

// The same Monaco as the window's, with nothing round it: what any page with such an editor costs.
self.MonacoEnvironment = {
  getWorker: (_id, label) => (label === 'json' ? new JsonWorker() : new EditorWorker()),
};
jsonDefaults.setDiagnosticsOptions({ validate: false });

const host = document.getElementById('editor');
if (host === null) throw new Error('The page has no place for the editor.');
monaco.editor.create(host, {
  automaticLayout: true,
  fontSize: 13,
  language: 'json',
  lineHeight: 20,
  minimap: { enabled: false },
  value: '{}',
  wordWrap: 'on',
  wrappingIndent: 'indent',
});
