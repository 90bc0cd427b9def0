import { findVariables, type VariableUse } from '#shared/payload/resolve-variables.ts';
import { valueOfVariable, type VariableValues } from '#shared/payload/variables.ts';
import { documentOf } from './monaco-documents.ts';
import { monaco } from './monaco.ts';
import { findVariablePlace, meaningOfVariable, offeredVariables } from './variable-place.ts';

type Model = monaco.editor.ITextModel;

/** Offers variables behind `{{`, and tells what they mean and stand for now. */
export function registerVariableLanguage(): void {
  monaco.languages.registerCompletionItemProvider('json', {
    triggerCharacters: ['{'],
    provideCompletionItems: (model, position) => {
      const document = documentOf(model);
      const line = model.getLineContent(position.lineNumber);
      const place = findVariablePlace(line, position.column - 1);
      if (document === undefined || place === undefined) return null;
      const { variables } = document;
      const range = new monaco.Range(position.lineNumber, place.start + 1, position.lineNumber, place.end + 1);
      const suggestions = offeredVariables(variables).map(({ name, meaning }, index) => ({
        label: { label: `{{${name}}}`, description: shorten(valueText(name, variables)) },
        kind: monaco.languages.CompletionItemKind.Variable,
        documentation: { value: describe(meaning, name, variables) },
        insertText: `{{${name}}}`,
        filterText: `{{${name}}}`,
        sortText: String(index).padStart(4, '0'),
        range,
      }));
      return { suggestions };
    },
  });
  monaco.languages.registerHoverProvider('json', {
    provideHover: (model, position) => {
      const document = documentOf(model);
      const use = document && variableAt(model, model.getOffsetAt(position));
      const meaning = use && meaningOfVariable(use.name, document.variables);
      // A problem says what is wrong with one that is unknown.
      if (document === undefined || use === undefined || meaning === undefined) return null;
      return {
        range: rangeOf(model, use),
        contents: [{ value: describe(meaning, use.name, document.variables) }],
      };
    },
  });
}

function variableAt(model: Model, offset: number): VariableUse | undefined {
  return findVariables(model.getValue()).find((use) => use.offset <= offset && offset <= use.offset + use.length);
}

function rangeOf(model: Model, { offset, length }: VariableUse): monaco.Range {
  return monaco.Range.fromPositions(model.getPositionAt(offset), model.getPositionAt(offset + length));
}

function describe(meaning: string, name: string, values: VariableValues | null): string {
  const value = values === null ? undefined : valueOfVariable(name, values);
  const now = value?.kind === 'value' ? code(value.value) : 'nothing';
  return [`**{{${name}}}**`, meaning, ...(value === undefined ? [] : [`Now: ${now}`])].join('\n\n');
}

function valueText(name: string, values: VariableValues | null): string {
  const found = values === null ? undefined : valueOfVariable(name, values);
  return found?.kind === 'value' ? found.value : '';
}

function shorten(text: string): string {
  return text.length > 24 ? `${text.slice(0, 23)}…` : text;
}

/** Text as Markdown shows it letter for letter. */
function code(text: string): string {
  const ticks = '`'.repeat(Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length)) + 1);
  return `${ticks} ${text.slice(0, 200)} ${ticks}`;
}
