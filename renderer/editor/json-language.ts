import { CompletionAdapter, HoverAdapter } from 'monaco-editor/languages/features/common/lspLanguageFeatures.js';
import { getWorker } from 'monaco-editor/languages/features/json/register';
import { documentOf } from './monaco-documents.ts';
import { monaco } from './monaco.ts';
import { askedUri } from './schema-file.ts';
import { isInVariable } from './variable-place.ts';

declare module 'monaco-editor/languages/features/json/register' {
  interface IJSONWorker {
    readonly doComplete: (uri: string, position: object) => Promise<unknown>;
    readonly doHover: (uri: string, position: object) => Promise<unknown>;
  }
}

/** Offers keys and values of the push type, and tells what they mean. */
export function registerJsonLanguage(): void {
  const hover = new HoverAdapter(ask);
  monaco.languages.registerCompletionItemProvider('json', {
    // A blank comes after a colon more often than in words: there alone it opens the list.
    triggerCharacters: ['"', ':', ' '],
    provideCompletionItems: (model, position, { triggerCharacter }) => {
      const before = model.getLineContent(position.lineNumber).slice(0, position.column - 1);
      if (isInVariable(before) || (triggerCharacter === ' ' && !before.endsWith(': '))) return null;
      const lineLength = model.getLineLength(position.lineNumber);
      const completion = new CompletionAdapter((resource) => ask(resource, lineLength), []);
      return completion.provideCompletionItems(model, position);
    },
  });
  monaco.languages.registerHoverProvider('json', {
    provideHover: (model, position) => hover.provideHover(model, position),
  });
}

/** `lineLength` tells the worker what it has to leave out: text that is typed while the question is on its way. */
async function ask(resource: monaco.Uri, lineLength?: number) {
  const getClient = await getWorker();
  const worker = await getClient(resource);
  const model = monaco.editor.getModel(resource);
  const pushType = (model === null ? undefined : documentOf(model)?.pushType) ?? '';
  const asked = (uri: string) => askedUri(uri, pushType);
  return {
    doComplete: (uri: string, position: object) => worker.doComplete(asked(uri), { ...position, lineLength }),
    doHover: (uri: string, position: object) => worker.doHover(asked(uri), position),
  };
}
