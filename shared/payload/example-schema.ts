import { templates } from '../templates/templates.ts';
import type { Template } from '../templates/template.ts';
import type { JsonSchema, SchemaSnippet } from './json-schema.ts';

/**
 * What completion offers where Apple's table knows no keys: whole payloads as in the templates, and their keys, all to
 * be written over. It allows anything.
 */
export function exampleSchema(pushType: string): JsonSchema {
  const examples = templates.filter(({ push }) => push.pushType === pushType).map((template) => readExample(template));
  if (examples.length === 0) return {};
  const keys = [...new Set(examples.flatMap(({ members }) => Object.keys(members)))];
  return {
    defaultSnippets: examples.map(({ template, members }) => ({
      label: template.title,
      description: template.summary,
      body: toFillIn(members),
    })),
    properties: Object.fromEntries(
      keys.map((key) => [key, keySchema(examples.filter(({ members }) => key in members).map(valueOf(key)))]),
    ),
  };
}

interface Example {
  readonly template: Template;
  readonly members: Readonly<Record<string, unknown>>;
}

interface ExampleValue {
  readonly template: Template;
  readonly value: unknown;
}

function readExample(template: Template): Example {
  const value: unknown = JSON.parse(template.push.payloadText);
  return { template, members: typeof value === 'object' ? { ...value } : {} };
}

function valueOf(key: string): (example: Example) => ExampleValue {
  return ({ template, members }) => ({ template, value: members[key] });
}

function keySchema(examples: readonly ExampleValue[]): JsonSchema {
  const titles = examples.map(({ template }) => `“${template.title}”`).join(', ');
  const { source, uncertainty } = examples[0]?.template ?? {};
  return {
    defaultSnippets: distinct(examples.map(({ value }) => ({ label: label(value), body: toFillIn(value) }))),
    markdownDescription: [`As in the template ${titles}.`, uncertainty, source && `*Apple, “${source}”*`]
      .filter((part) => part !== undefined)
      .join('\n\n'),
  };
}

function label(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function distinct(snippets: readonly SchemaSnippet[]): readonly SchemaSnippet[] {
  return snippets.filter(({ label: name }, index) => snippets.findIndex((other) => other.label === name) === index);
}

/** A value with each text in it as a place to fill in. Variables stay, because they fill themselves in. */
function toFillIn(value: unknown): unknown {
  let count = 0;
  const json = JSON.stringify(value, (_key, part: unknown) => {
    if (typeof part !== 'string' || part.includes('{{')) return part;
    count += 1;
    return `\${${String(count)}:${part.replaceAll(/[\\$}]/g, '\\$&')}}`;
  });
  return JSON.parse(json) as unknown;
}
