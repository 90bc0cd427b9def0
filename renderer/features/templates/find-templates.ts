import { findPushType } from '#shared/apns/push-types.ts';
import type { ComposedPush, SavedPush } from '#shared/contract/drafts.ts';
import { type Template, templateGroups } from '#shared/templates/template.ts';
import { templates } from '#shared/templates/templates.ts';
import { ownTemplatesOf, titleOfOwn } from './own-templates.ts';

interface EntryFacts {
  /** The same as long as it is there. */
  readonly key: string;
  readonly title: string;
}

/** One line of the list. */
export type TemplateEntry =
  | (EntryFacts & { readonly kind: 'built-in'; readonly template: Template; readonly push: ComposedPush })
  /** Its push is null where the file is damaged. */
  | (EntryFacts & { readonly kind: 'own'; readonly saved: SavedPush; readonly push: ComposedPush | null });

export interface FoundGroup {
  readonly title: string;
  readonly entries: readonly TemplateEntry[];
}

const builtIn: readonly (FoundGroup & { readonly texts: readonly string[] })[] = templateGroups.map((group) => {
  const own = templates.filter((template) => template.group === group);
  return {
    title: group,
    entries: own.map((template) => ({
      kind: 'built-in',
      key: template.id,
      title: template.title,
      template,
      push: template.push,
    })),
    texts: own.map(({ title, summary, words, needs, push }) =>
      [title, group, summary, words, ...needs.map(({ name }) => name), labelOf(push), ...keysOf(push)].join(' '),
    ),
  };
});

/**
 * The templates in which every typed word begins a word: of title, group, summary, key words, push type or the
 * payload's keys. Own ones come first, then groups and templates that have the words in their titles; groups without
 * any are left out.
 */
export function findTemplates(saved: readonly SavedPush[], wanted: string): readonly FoundGroup[] {
  const words = wanted.toLowerCase().split(/\s+/).filter(Boolean);
  const hasAll = (text: string) => words.every((word) => beginsWord(text.toLowerCase(), word));
  const isNamed = ({ title }: TemplateEntry) => hasAll(title);
  const own = ownTemplatesOf(saved).map((saved): TemplateEntry => ({
    kind: 'own',
    key: saved.name,
    title: titleOfOwn(saved),
    saved,
    push: saved.push,
  }));
  const found = builtIn.map(({ title, entries, texts }) => {
    const fitting = entries.filter((_, index) => hasAll(texts[index] ?? ''));
    return { title, entries: trueFirst(fitting, isNamed) };
  });
  return [
    { title: 'Yours', entries: own.filter(({ title, push }) => hasAll(`${title} yours ${labelOf(push)}`)) },
    ...trueFirst(found, ({ entries }) => entries.some(isNamed)),
  ].filter(({ entries }) => entries.length > 0);
}

function beginsWord(text: string, word: string): boolean {
  for (let index = text.indexOf(word); index !== -1; index = text.indexOf(word, index + 1)) {
    if (index === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(index - 1))) return true;
  }
  return false;
}

function trueFirst<Value>(values: readonly Value[], isFirst: (value: Value) => boolean): readonly Value[] {
  return [...values.filter(isFirst), ...values.filter((value) => !isFirst(value))];
}

function keysOf({ pushType, payloadText }: ComposedPush): readonly string[] {
  return [pushType, ...[...payloadText.matchAll(/"([\w-]+)":/g)].map(([, key = '']) => key)];
}

/** The push type's label; one that this version does not know as it is written. */
export function labelOf(push: ComposedPush | null): string {
  return push === null ? '' : (findPushType(push.pushType)?.label ?? push.pushType);
}
