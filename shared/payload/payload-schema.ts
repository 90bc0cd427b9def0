import { findPushType, isApsReadBySystem } from '../apns/push-types.ts';
import { type ApsKey, apsKeys, isReadBy, type JsonShape, type KeyPlace } from './aps-keys.ts';
import { type PayloadSnippet, payloadSnippets } from './payload-snippets.ts';

/** JSON Schema, draft 07, with what editors understand besides: Markdown, snippets, outdated keys. */
export interface JsonSchema {
  readonly $schema?: string;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean;
  readonly items?: JsonSchema;
  readonly const?: string;
  readonly enum?: readonly string[];
  readonly enumDescriptions?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly allOf?: readonly JsonSchema[];
  readonly if?: JsonSchema;
  readonly then?: JsonSchema;
  readonly markdownDescription?: string;
  readonly deprecationMessage?: string;
  readonly doNotSuggest?: boolean;
  readonly defaultSnippets?: readonly SchemaSnippet[];
}

interface SchemaSnippet {
  readonly label?: string;
  readonly description?: string;
  readonly body: unknown;
}

const typeNames: Readonly<Record<JsonShape, string>> = {
  text: 'string',
  number: 'number',
  boolean: 'boolean',
  object: 'object',
  texts: 'array',
  null: 'null',
};

const shapeNames: Readonly<Record<JsonShape, string>> = { ...typeNames, texts: 'array of strings' };

/**
 * What a payload may hold, derived from the table of Apple's keys. `aps` and the dictionaries in it have no other keys, beside
 * `aps` everything is the app's own. Where the app alone reads `aps`, nothing is said about it. An unknown push type reads the
 * keys that all read.
 */
export function payloadSchema(pushType: string): JsonSchema {
  const root = { $schema: 'http://json-schema.org/draft-07/schema#', type: 'object' };
  if (!isApsReadBySystem(pushType)) return root;
  const whole = snippetsAt('aps', pushType);
  return {
    ...root,
    ...(whole.defaultSnippets === undefined
      ? {}
      : { defaultSnippets: whole.defaultSnippets.map((snippet) => ({ ...snippet, body: { aps: snippet.body } })) }),
    properties: {
      aps: {
        ...dictionarySchema('aps', 'aps', pushType),
        markdownDescription: paragraphs(
          'What the system reads of the payload. Keys of the app’s own stand beside it.',
          findPushType(pushType)?.purpose,
        ),
        ...whole,
      },
    },
  };
}

/** A dictionary of the system; `path` is where it stands, such as `aps.alert`. */
function dictionarySchema(where: KeyPlace, path: string, pushType: string, only?: readonly string[]): JsonSchema {
  const rows = rowsOf(where, pushType).filter(({ key }) => only?.includes(key) !== false);
  const events = [...new Set(rows.flatMap((row) => row.events ?? []))];
  return {
    type: 'object',
    additionalProperties: false,
    properties: propertiesOf(rows, (row) => ({
      ...keySchema(row, `${path}.${row.key}`, pushType),
      ...(row.events === undefined ? {} : { doNotSuggest: true }),
    })),
    ...(events.length === 0
      ? {}
      : {
          allOf: events.map((event) =>
            keysOfEvent(event, rows, (row) => keySchema(row, `${path}.${row.key}`, pushType)),
          ),
        }),
  };
}

/** What only one event of a Live Activity reads. */
function keysOfEvent(event: string, rows: readonly ApsKey[], schemaOf: (row: ApsKey) => JsonSchema): JsonSchema {
  return {
    if: { properties: { event: { const: event } }, required: ['event'] },
    then: {
      properties: propertiesOf(
        rows.filter(({ events }) => events?.includes(event)),
        schemaOf,
      ),
    },
  };
}

function propertiesOf(
  rows: readonly ApsKey[],
  schemaOf: (row: ApsKey) => JsonSchema,
): Readonly<Record<string, JsonSchema>> {
  return Object.fromEntries(rows.map((row) => [row.key, schemaOf(row)]));
}

/** The keys that a push type reads in one place; an own row of the push type stands for the common one. */
function rowsOf(where: KeyPlace, pushType: string): readonly ApsKey[] {
  const rows = apsKeys.filter((row) => row.where === where && isReadBy(row, pushType));
  return rows.filter(
    (row) =>
      row.pushTypes !== undefined || !rows.some(({ key, pushTypes }) => key === row.key && pushTypes !== undefined),
  );
}

function keySchema(row: ApsKey, path: string, pushType: string): JsonSchema {
  const { key, shapes, values, outdated } = row;
  const types = shapes.map((shape) => (shape === 'number' && row.range?.isWhole ? 'integer' : typeNames[shape]));
  return {
    ...(shapes.includes('object') ? objectSchema(row, path, pushType) : {}),
    type: types.length === 1 && types[0] !== undefined ? types[0] : types,
    ...(shapes.includes('texts') ? { items: { type: 'string' } } : {}),
    ...(values === undefined ? {} : { enum: Object.keys(values), enumDescriptions: Object.values(values) }),
    ...boundsOf(row, pushType),
    markdownDescription: describeKey(row, pushType),
    ...(outdated === undefined ? {} : { deprecationMessage: `“${key}” is outdated: ${outdated.why}.` }),
    ...(values === undefined ? snippetsAt(path, pushType, row.usual) : {}),
  };
}

/** The keys of a value that may be an object; none are known where the app reads it. */
function objectSchema({ key, objectKeys }: ApsKey, path: string, pushType: string): JsonSchema {
  if (objectKeys !== undefined) return dictionarySchema('alert', path, pushType, objectKeys);
  return key === 'alert' || key === 'sound' ? dictionarySchema(key, path, pushType) : {};
}

function boundsOf({ range, unboundedIn = [] }: ApsKey, pushType: string): JsonSchema {
  if (range === undefined || unboundedIn.some((name) => name === pushType)) return {};
  const { min, max } = range;
  return { ...(min === undefined ? {} : { minimum: min }), ...(max === undefined ? {} : { maximum: max }) };
}

function snippetsAt(path: string, pushType: string, usual?: string): JsonSchema {
  const whole = payloadSnippets.filter(
    ({ at, pushTypes }) => at === path && pushTypes.some((name) => name === pushType),
  );
  const snippets = [...(usual === undefined ? [] : [{ label: usual, body: `^${usual}` }]), ...whole.map(snippetOf)];
  return snippets.length === 0 ? {} : { defaultSnippets: snippets };
}

function snippetOf({ label, purpose, body }: PayloadSnippet): SchemaSnippet {
  return { label, description: purpose, body };
}

/** What a key means, what it may be, since when, and who says so, in Markdown. */
function describeKey(row: ApsKey, pushType: string): string {
  const { meaning, since, source, certainty, events, outdated } = row;
  return paragraphs(
    meaning,
    outdated === undefined ? undefined : `**Outdated:** ${outdated.why}.`,
    events === undefined
      ? undefined
      : `Read only with the event ${events.map((event) => `\`${event}\``).join(' or ')}.`,
    [describeType(row), describeBounds(row, pushType), `since ${since}`]
      .filter((part) => part !== undefined)
      .join(' · '),
    `*Apple, “${source}”${certainty === 'documented' ? '' : ' (only one source says so)'}*`,
  );
}

function describeType({ shapes, values }: ApsKey): string {
  const type = shapes.map((shape) => shapeNames[shape]).join(' or ');
  if (values === undefined) return type;
  return `${type}: ${Object.keys(values)
    .map((value) => `\`${value}\``)
    .join(', ')}`;
}

function describeBounds(row: ApsKey, pushType: string): string | undefined {
  const { minimum, maximum } = boundsOf(row, pushType);
  const whole = row.range?.isWhole === true ? 'whole, ' : '';
  if (minimum !== undefined && maximum !== undefined) return `${whole}${String(minimum)} to ${String(maximum)}`;
  return minimum === undefined ? undefined : `${whole}at least ${String(minimum)}`;
}

function paragraphs(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined).join('\n\n');
}
