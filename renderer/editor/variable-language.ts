import { findVariables, type VariableUse } from '#shared/payload/resolve-variables.ts';
import { valueOfVariable, type VariableValue, type VariableValues } from '#shared/payload/variables.ts';
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
      if (use === undefined) return null;
      const { variables } = document ?? { variables: null };
      const meaning = meaningOfVariable(use.name, variables) ?? 'There is no such variable.';
      return { range: rangeOf(model, use), contents: [{ value: describe(meaning, use.name, variables) }] };
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
  return [`**{{${name}}}**`, meaning, ...(values === null ? [] : [`Now: ${code(valueText(name, values))}`])].join(
    '\n\n',
  );
}

const withoutValue: Readonly<Record<Exclude<VariableValue['kind'], 'value'>, string>> = {
  'no-value': 'nothing yet',
  'closed-environment': 'nothing: only variables that begin with PUSHBENCH_ are read',
  unknown: 'nothing: it is unknown',
};

function valueText(name: string, values: VariableValues | null): string {
  if (values === null) return '';
  const found = valueOfVariable(name, values);
  return found.kind === 'value' ? found.value : withoutValue[found.kind];
}

function shorten(text: string): string {
  return text.length > 24 ? `${text.slice(0, 23)}…` : text;
}

/** Text as Markdown shows it letter for letter. */
function code(text: string): string {
  const ticks = '`'.repeat(Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length)) + 1);
  return `${ticks} ${text.slice(0, 200)} ${ticks}`;
}
