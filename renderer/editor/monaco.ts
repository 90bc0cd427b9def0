import * as monaco from 'monaco-editor/editor';
import './monaco-features.ts';
import EditorWorker from 'monaco-editor/editor/editor.worker.js?worker';

self.MonacoEnvironment = { getWorker: () => new EditorWorker() };

monaco.languages.register({ id: 'json' });

export { monaco };
