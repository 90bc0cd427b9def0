import { initialize } from 'monaco-editor/internal/common/initialize.js';
import {
  JSONWorker,
  type JsonWorkerSettings,
  type MirrorModels,
} from 'monaco-editor/languages/features/json/jsonWorker.js';
import type {
  CompletionItem,
  CompletionItemKind,
  InsertTextFormat,
  Position,
  TextDocument,
} from 'vscode-json-languageservice';
import { payloadSchema } from '#shared/payload/payload-schema.ts';
import { maskVariables } from '#shared/payload/resolve-variables.ts';
import { completionPlace, isOutsideDocument, isPlainText, withoutOwnSchema } from './json-completion.ts';
import { modelUriOf, schemaFileName, schemaNames } from './schema-file.ts';

/** The kind of a proposal that is a key. */
const property: CompletionItemKind = 10;
const plainText: InsertTextFormat = 1;

/*
 * Monaco's own service of JSON with four changes: it has the schema of the push type that it is asked with, whatever
 * schema the text names, it reads a number where a variable stands, its proposals keep commas right and leave free
 * text alone, and none of them takes the place of a value that was typed whole.
 */
class PayloadWorker extends JSONWorker {
  readonly #question: { uri: string };

  constructor(models: MirrorModels, { languageSettings, languageId }: JsonWorkerSettings) {
    const question = { uri: '' };
    const schemas = schemaNames.map((name) => ({
      uri: `pushbench:schema/${name}`,
      fileMatch: [schemaFileName(name)],
      schema: payloadSchema(name),
    }));
    super(askedModels(models, question), { languageSettings: { ...languageSettings, schemas }, languageId });
    this.#question = question;
  }

  override _getTextDocument(uri: string): TextDocument | null {
    this.#question.uri = uri;
    return super._getTextDocument(uri);
  }

  override async doComplete(uri: string, position: AskedPosition) {
    const document = this._getTextDocument(uri);
    const found = await super.doComplete(uri, position);
    if (document === null || found === null) return null;
    const caret = document.offsetAt(position);
    if (isOutsideDocument(document.getText(), caret)) return null;
    const typedMeanwhile = typedSince(document, position);
    const items = found.items.flatMap((item, index) => {
      const adapted = adapt(item, document, caret);
      if (adapted === undefined) return [];
      // In the order of the table, which has the usual first.
      return [{ ...withoutLate(adapted, position, typedMeanwhile), sortText: sortTextOf(index) }];
    });
    return { ...found, items: besideKnown(items, document) };
  }
}

/**
 * Where one of the values that there are stands already, the others are offered as well: all match what is there. It comes
 * first, so that Enter behind a value that was typed whole begins a line.
 */
function besideKnown(items: readonly CompletionItem[], document: TextDocument): CompletionItem[] {
  const [first] = items;
  const range = first?.textEdit !== undefined && 'range' in first.textEdit ? first.textEdit.range : undefined;
  const present = range === undefined ? '' : document.getText(range);
  const isPresent = ({ kind, label }: CompletionItem) => kind !== property && label === present;
  if (!items.some(isPresent)) return [...items];
  return items
    .toSorted((left, right) => Number(isPresent(right)) - Number(isPresent(left)))
    .map((item, index) => ({ ...item, filterText: present, sortText: sortTextOf(index) }));
}

function sortTextOf(index: number): string {
  return String(index).padStart(4, '0');
}

/** A place, with the length that its line had when the question was asked. */
interface AskedPosition extends Position {
  readonly lineLength?: number;
}

/** How many characters the line has grown by since the question was asked. */
function typedSince(document: TextDocument, { line, lineLength }: AskedPosition): number {
  const start = { line, character: 0 };
  const end = { line, character: Number.MAX_SAFE_INTEGER };
  const length = document.getText({ start, end }).replace(/[\r\n]+$/, '').length;
  return lineLength === undefined ? 0 : Math.max(0, length - lineLength);
}

/** The editor counts what was typed meanwhile itself, so a proposal must not replace it once more. */
function withoutLate(item: CompletionItem, { line, character }: Position, typed: number): CompletionItem {
  const { textEdit } = item;
  if (typed === 0 || textEdit === undefined || !('range' in textEdit) || textEdit.range.end.line !== line) return item;
  const { start, end } = textEdit.range;
  const shortened = { line, character: Math.max(character, end.character - typed) };
  return { ...item, textEdit: { ...textEdit, range: { start, end: shortened } } };
}

/** The models as the service is to see them: under the address of the question, with numbers in place of variables. */
function askedModels(models: MirrorModels, question: { readonly uri: string }): MirrorModels {
  return {
    getMirrorModels: () =>
      models.getMirrorModels().map((model) => {
        const uri = model.uri.toString();
        return {
          uri: uri === modelUriOf(question.uri) ? question.uri : uri,
          version: model.version,
          getValue: () => withoutOwnSchema(maskVariables(model.getValue())),
        };
      }),
  };
}

/** A proposal as it fits its place; undefined where it does not. */
function adapt(item: CompletionItem, document: TextDocument, caret: number): CompletionItem | undefined {
  const { textEdit, kind } = item;
  if (textEdit === undefined || !('range' in textEdit)) return item;
  const start = document.offsetAt(textEdit.range.start);
  const { stringStart, missingComma } = completionPlace(document.getText(), start, caret);
  if (kind !== property) return stringStart === undefined || isPlainText(textEdit.newText) ? asTyped(item) : undefined;
  if (missingComma === undefined) return item;
  const place = document.positionAt(missingComma);
  return { ...item, additionalTextEdits: [{ range: { start: place, end: place }, newText: ',' }] };
}

/** A value so that typing it is never completed to another one. */
function asTyped(item: CompletionItem): CompletionItem | undefined {
  const { label, textEdit } = item;
  const text = textEdit?.newText ?? '';
  // Who types a bracket writes what is in it: no proposal begins with one.
  if (/^[{[]/.test(text)) {
    const filterText = label.replace(/^[{["\s]+/, '');
    return filterText.length <= 1 ? undefined : { ...item, filterText };
  }
  // As a snippet it would be written by Enter also where it stands already.
  return isPlainText(text) && !text.includes('\\') ? { ...item, insertTextFormat: plainText } : item;
}

self.onmessage = () => {
  initialize((models, settings) => new PayloadWorker(models, settings));
};
