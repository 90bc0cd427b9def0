/** Parts of Monaco's support of JSON that come without types. */
declare module 'monaco-editor/internal/common/initialize.js' {
  import type { JsonWorkerSettings, MirrorModels } from 'monaco-editor/languages/features/json/jsonWorker.js';

  export function initialize(create: (models: MirrorModels, settings: JsonWorkerSettings) => object): void;
}

declare module 'monaco-editor/languages/features/json/jsonWorker.js' {
  import type { CompletionList, Hover, Position, TextDocument } from 'vscode-json-languageservice';

  /** The texts of the window, as a worker has them. */
  export interface MirrorModels {
    readonly getMirrorModels: () => readonly {
      readonly uri: { readonly toString: () => string };
      readonly version: number;
      readonly getValue: () => string;
    }[];
  }

  export interface JsonWorkerSettings {
    readonly languageSettings: object;
    readonly languageId: string;
  }

  export class JSONWorker {
    constructor(models: MirrorModels, settings: JsonWorkerSettings);
    doComplete(uri: string, position: Position): Promise<CompletionList | null>;
    doHover(uri: string, position: Position): Promise<Hover | null>;
    _getTextDocument(uri: string): TextDocument | null;
  }
}

declare module 'monaco-editor/languages/features/common/lspLanguageFeatures.js' {
  import type { IPosition, editor, languages, Uri } from 'monaco-editor/editor';

  interface LanguageWorker {
    readonly doComplete: (uri: string, position: object) => Promise<unknown>;
    readonly doHover: (uri: string, position: object) => Promise<unknown>;
  }

  type WorkerGetter = (resource: Uri) => Promise<LanguageWorker>;

  export class CompletionAdapter {
    constructor(worker: WorkerGetter, triggerCharacters: readonly string[]);
    provideCompletionItems(
      model: editor.ITextModel,
      position: IPosition,
    ): Promise<languages.CompletionList | undefined>;
  }

  export class HoverAdapter {
    constructor(worker: WorkerGetter);
    provideHover(model: editor.ITextModel, position: IPosition): Promise<languages.Hover | undefined>;
  }
}
