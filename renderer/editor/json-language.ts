import {
  CompletionAdapter,
  FoldingRangeAdapter,
  HoverAdapter,
  SelectionRangeAdapter,
} from 'monaco-editor/languages/features/common/lspLanguageFeatures.js';
import { createTokenizationSupport } from 'monaco-editor/languages/features/json/tokenization.js';
import { type JsonClient, jsonClient } from './json-client.ts';
import { documentOf } from './monaco-documents.ts';
import { monaco } from './monaco.ts';
import { askedUri } from './schema-file.ts';
import { isInVariable } from './variable-place.ts';

/** Colours, folds and selects JSON, offers keys and values of the push type, and tells what they mean. */
export function registerJsonLanguage(): void {
  const { languages } = monaco;
  languages.setTokensProvider('json', createTokenizationSupport(true));
  languages.registerFoldingRangeProvider('json', new FoldingRangeAdapter(jsonClient));
  languages.registerSelectionRangeProvider('json', new SelectionRangeAdapter(jsonClient));
  languages.registerHoverProvider('json', new HoverAdapter(ask));
  languages.registerCompletionItemProvider('json', {
    // A blank comes after a colon or a comma more often than in words: there alone it opens the list. A comma itself does
    // not, because Enter behind it begins a line.
    triggerCharacters: ['"', ':', ' '],
    provideCompletionItems: async (model, position, { triggerCharacter }) => {
      const before = model.getLineContent(position.lineNumber).slice(0, position.column - 1);
      if (isInVariable(before) || (triggerCharacter === ' ' && !/[:,] $/.test(before))) return null;
      const lineLength = model.getLineLength(position.lineNumber);
      const completion = new CompletionAdapter((resource) => ask(resource, lineLength), []);
      try {
        return await completion.provideCompletionItems(model, position);
      } catch (error) {
        // The draft was closed before the worker answered.
        if (model.isDisposed()) return null;
        throw error;
      }
    },
  });
}

/** `lineLength` tells the worker what it has to leave out: text that is typed while the question is on its way. */
async function ask(resource: monaco.Uri, lineLength?: number): Promise<Pick<JsonClient, 'doComplete' | 'doHover'>> {
  const client = await jsonClient(resource);
  const model = monaco.editor.getModel(resource);
  const pushType = (model === null ? undefined : documentOf(model)?.pushType) ?? '';
  const asked = (uri: string) => askedUri(uri, pushType);
  return {
    doComplete: (uri, position) => client.doComplete(asked(uri), { ...position, lineLength }),
    doHover: (uri, position) => client.doHover(asked(uri), position),
  };
}
