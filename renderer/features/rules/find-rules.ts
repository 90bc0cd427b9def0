import { type RuleGroup, ruleGroups, rulePages } from '#shared/messages/rule-pages.ts';

/** The rules whose code, title or text holds every word, in their groups; groups without one are left out. */
export function findRules(wanted: string): readonly RuleGroup[] {
  const words = wanted.toLowerCase().split(/\s+/);
  return ruleGroups
    .map(({ title, codes }) => ({
      title,
      codes: codes.filter((code) => {
        const page = rulePages[code];
        const text = `${code} ${page.title} ${page.what} ${page.severities.join(' ')}`.toLowerCase();
        return words.every((word) => text.includes(word));
      }),
    }))
    .filter(({ codes }) => codes.length > 0);
}
