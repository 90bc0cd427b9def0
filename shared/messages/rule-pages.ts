import type { DiagnosticCode } from '../lint/diagnostic.ts';
import { alertRules } from './rule-pages/alert-rules.ts';
import { headerRules } from './rule-pages/header-rules.ts';
import { keyRules } from './rule-pages/key-rules.ts';
import { liveActivityRules } from './rule-pages/live-activity-rules.ts';
import { pushTypeRules } from './rule-pages/push-type-rules.ts';
import type { RuleCertainty, RulePage } from './rule-pages/rule-page.ts';
import { textRules } from './rule-pages/text-rules.ts';
import { variableRules } from './rule-pages/variable-rules.ts';

/** The pages of all rules. A rule's diagnostic without a page is an error of the compiler. */
export const rulePages: Readonly<Record<DiagnosticCode, RulePage>> = {
  ...textRules,
  ...keyRules,
  ...alertRules,
  ...liveActivityRules,
  ...pushTypeRules,
  ...headerRules,
  ...variableRules,
};

export interface RuleGroup {
  readonly title: string;
  readonly codes: readonly DiagnosticCode[];
}

const groups = [
  ['The text', textRules],
  ['Keys and values', keyRules],
  ['Alerts', alertRules],
  ['Live Activities', liveActivityRules],
  ['Push types', pushTypeRules],
  ['Headers', headerRules],
  ['Variables', variableRules],
] as const;

/** All rules, as they are listed. */
export const ruleGroups: readonly RuleGroup[] = groups.map(([title, pages]) => ({
  title,
  codes: Object.keys(pages).filter(isRuleCode),
}));

/** Whether a rule of lint gives this code. The code of a failure, which says that a push cannot be sent, has no page. */
export function isRuleCode(code: string): code is DiagnosticCode {
  return Object.hasOwn(rulePages, code);
}

/** How sure a rule is, as it is told beside its source. */
export const certaintyWords: Readonly<Record<RuleCertainty, string>> = {
  documented: 'documented',
  'single-source': 'one source only',
  reported: 'reported by developers, not documented',
  advice: 'advice, no rule of APNs',
};
