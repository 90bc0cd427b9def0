import { findPushType, isApsReadBySystem, isPushType } from '../apns/push-types.ts';
import { type ApsKey, apsKeys, isOfUse, isReadBy, type JsonShape, type KeyPlace } from './aps-keys.ts';
import { exampleSchema } from './example-schema.ts';
import type { JsonSchema, SchemaSnippet } from './json-schema.ts';
import { missingLiveActivityKeys } from './live-activity.ts';
import { type PayloadSnippet, payloadSnippets } from './payload-snippets.ts';

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
 * What a payload may hold, derived from the table of Apple's keys. `aps` and the dictionaries in it have no other keys,
 * beside `aps` everything is the app's own. Where the app alone reads `aps`, nothing is said about it, and keys of
 * examples are offered. An unknown push type reads the keys that all read.
 */
export function payloadSchema(pushType: string): JsonSchema {
  const root = { $schema: 'http://json-schema.org/draft-07/schema#', type: 'object' };
  if (!isApsReadBySystem(pushType)) return { ...root, ...exampleSchema(pushType) };
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
  const isOffered = (row: ApsKey) => where !== 'aps' || !isPushType(pushType) || isOfUse(row, pushType);
  const schemaOf = (row: ApsKey) => keySchema(row, `${path}.${row.key}`, pushType);
  const events = Object.keys(rows.find(({ key }) => key === 'event')?.values ?? {});
  return {
    type: 'object',
    additionalProperties: false,
    properties: propertiesOf(rows, (row) => ({
      ...schemaOf(row),
      ...(events.length === 0 && isOffered(row) ? {} : { doNotSuggest: true }),
    })),
    ...(events.length === 0 ? {} : { allOf: keysByEvent(events, rows.filter(isOffered), schemaOf) }),
  };
}

/** What is offered in a Live Activity: what its event needs, then what else the event reads. */
function keysByEvent(
  events: readonly string[],
  rows: readonly ApsKey[],
  schemaOf: (row: ApsKey) => JsonSchema,
): readonly JsonSchema[] {
  const offered = (event?: string): JsonSchema => {
    const needed = missingLiveActivityKeys({ event });
    const read = rows.filter((row) => row.events === undefined || (event !== undefined && row.events.includes(event)));
    const place = ({ key }: ApsKey) => (needed.indexOf(key) + needed.length + 1) % (needed.length + 1);
    return { properties: propertiesOf(sorted(read, place), schemaOf) };
  };
  const isEvent = (event: JsonSchema): JsonSchema => ({
    properties: { event: { ...event, doNotSuggest: true } },
    required: ['event'],
  });
  return [
    ...events.map((event) => ({ if: isEvent({ const: event }), then: offered(event) })),
    { if: isEvent({ enum: events }), else: offered() },
  ];
}

function propertiesOf(
  rows: readonly ApsKey[],
  schemaOf: (row: ApsKey) => JsonSchema,
): Readonly<Record<string, JsonSchema>> {
  return Object.fromEntries(rows.map((row) => [row.key, schemaOf(row)]));
}

/**
 * The keys that a push type reads in one place; an own row of the push type stands for the common one. Its own come
 * first, but for alerts, whose keys are the common ones.
 */
function rowsOf(where: KeyPlace, pushType: string): readonly ApsKey[] {
  const rows = apsKeys.filter((row) => row.where === where && isReadBy(row, pushType));
  const read = rows.filter(
    (row) =>
      row.pushTypes !== undefined || !rows.some(({ key, pushTypes }) => key === row.key && pushTypes !== undefined),
  );
  return pushType === 'alert' ? read : sorted(read, ({ pushTypes }) => (pushTypes === undefined ? 1 : 0));
}

function sorted(rows: readonly ApsKey[], place: (row: ApsKey) => number): readonly ApsKey[] {
  return rows.toSorted((left, right) => place(left) - place(right));
}

function keySchema(row: ApsKey, path: string, pushType: string): JsonSchema {
  const { key, shapes, values, outdated } = row;
  const types = shapes.map((shape) => (shape === 'number' && row.range?.isWhole ? 'integer' : typeNames[shape]));
  return {
    ...(shapes.includes('object') ? objectSchema(row, path, pushType) : {}),
    type: types.length === 1 && types[0] !== undefined ? types[0] : types,
    ...(shapes.includes('texts') ? { items: { type: 'string' } } : {}),
    ...(values === undefined ? {} : { enum: Object.keys(values), enumDescriptions: Object.values(values) }),
    ...boundsOf(row),
    markdownDescription: describeKey(row),
    ...(outdated === undefined ? {} : { deprecationMessage: `“${key}” is outdated: ${outdated.why}.` }),
    ...(values === undefined ? snippetsAt(path, pushType, row.usual) : {}),
  };
}

/** The keys of a value that may be an object; none are known where the app reads it. */
function objectSchema({ key, objectKeys }: ApsKey, path: string, pushType: string): JsonSchema {
  if (objectKeys !== undefined) return dictionarySchema('alert', path, pushType, objectKeys);
  return key === 'alert' || key === 'sound' ? dictionarySchema(key, path, pushType) : {};
}

function boundsOf({ range }: ApsKey): JsonSchema {
  if (range === undefined) return {};
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
function describeKey(row: ApsKey): string {
  const { meaning, since, source, certainty, events, outdated } = row;
  return paragraphs(
    meaning,
    outdated === undefined ? undefined : `**Outdated:** ${outdated.why}.`,
    events === undefined
      ? undefined
      : `Read only with the event ${events.map((event) => `\`${event}\``).join(' or ')}.`,
    [describeType(row), describeBounds(row), `since ${since}`].filter((part) => part !== undefined).join(' · '),
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

function describeBounds(row: ApsKey): string | undefined {
  const { minimum, maximum } = boundsOf(row);
  const whole = row.range?.isWhole === true ? 'whole, ' : '';
  if (minimum !== undefined && maximum !== undefined) return `${whole}${String(minimum)} to ${String(maximum)}`;
  return minimum === undefined ? undefined : `${whole}at least ${String(minimum)}`;
}

function paragraphs(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined).join('\n\n');
}
