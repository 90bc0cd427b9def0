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

declare module 'monaco-editor/languages/features/json/tokenization.js' {
  import type { languages } from 'monaco-editor/editor';

  export function createTokenizationSupport(supportsComments: boolean): languages.TokensProvider;
}

declare module 'monaco-editor/languages/features/common/lspLanguageFeatures.js' {
  import type { IPosition, editor, languages, Uri } from 'monaco-editor/editor';

  type WorkerGetter<Name extends string> = (
    resource: Uri,
  ) => Promise<Readonly<Record<Name, (uri: string, question: never) => Promise<unknown>>>>;

  export class CompletionAdapter {
    constructor(worker: WorkerGetter<'doComplete'>, triggerCharacters: readonly string[]);
    provideCompletionItems(
      model: editor.ITextModel,
      position: IPosition,
    ): Promise<languages.CompletionList | undefined>;
  }

  export class HoverAdapter implements languages.HoverProvider {
    constructor(worker: WorkerGetter<'doHover'>);
    provideHover(model: editor.ITextModel, position: IPosition): Promise<languages.Hover | undefined>;
  }

  export class FoldingRangeAdapter implements languages.FoldingRangeProvider {
    constructor(worker: WorkerGetter<'getFoldingRanges'>);
    provideFoldingRanges(model: editor.ITextModel): Promise<languages.FoldingRange[] | undefined>;
  }

  export class SelectionRangeAdapter implements languages.SelectionRangeProvider {
    constructor(worker: WorkerGetter<'getSelectionRanges'>);
    provideSelectionRanges(
      model: editor.ITextModel,
      positions: IPosition[],
    ): Promise<languages.SelectionRange[][] | undefined>;
  }
}
