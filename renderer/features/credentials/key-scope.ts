import { isTopicSyntax } from '#shared/apns/topics.ts';
import type { KeyScope } from '#shared/contract/credentials.ts';

/** Where a signing key may be used, as one choice. */
export const keyScopeChoices = {
  unknown: { label: 'Not known', environments: null },
  both: { label: 'Sandbox and production', environments: ['sandbox', 'production'] },
  sandbox: { label: 'Sandbox only', environments: ['sandbox'] },
  production: { label: 'Production only', environments: ['production'] },
} as const satisfies Record<string, { readonly label: string; readonly environments: KeyScope['environments'] }>;

export type KeyScopeChoice = keyof typeof keyScopeChoices;

export const keyScopeChoiceNames = ['unknown', 'both', 'sandbox', 'production'] as const satisfies KeyScopeChoice[];

export function isKeyScopeChoice(name: string | null): name is KeyScopeChoice {
  return name !== null && name in keyScopeChoices;
}

/** The choice that a scope stands for. */
export function choiceOfScope({ environments }: KeyScope): KeyScopeChoice {
  if (environments === null) return 'unknown';
  const [first, ...others] = environments;
  return others.length > 0 || first === undefined ? 'both' : first;
}

/** Bundle ids from text, parted by commas, semicolons or spaces, each once; null when there is none. */
export function bundleIdsOfText(text: string): KeyScope['bundleIds'] {
  const ids = [...new Set(text.split(/[\s,;]+/).filter((id) => id !== ''))];
  return ids.length === 0 ? null : ids;
}

/** What is wrong with the bundle ids in a text, or null. One without a dot is rather a word of something else. */
export function bundleIdsProblem(text: string): string | null {
  const wrong = bundleIdsOfText(text)?.find((id) => !isTopicSyntax(id) || !id.includes('.'));
  return wrong === undefined
    ? null
    : `“${wrong}” is not a bundle id, which has letters, digits and hyphens in parts with dots between them (com.example.app).`;
}

export function scopeOf(choice: KeyScopeChoice, bundleIdsText: string): KeyScope {
  return { environments: keyScopeChoices[choice].environments, bundleIds: bundleIdsOfText(bundleIdsText) };
}
