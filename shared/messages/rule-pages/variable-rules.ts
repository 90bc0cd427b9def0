import type { RulePages } from './rule-page.ts';

const source = { title: 'Pushbench’s own variables', certainty: 'documented' } as const;

const notSent = 'Nothing is sent: a phone would show the brackets, and an app would read them for a value.';

/** What stands between `{{` and `}}`, in the payload and in the headers. */
export const variableRules = {
  'variable-unknown': {
    title: 'Unknown variable',
    severities: ['error'],
    what: 'Text between `{{` and `}}` is a variable: `{{now}}`, `{{now+1h}}`, `{{nowMs}}`, `{{uuid}}`, `{{counter}}`, `{{device.name}}`, `{{device.token}}`, `{{env.PUSHBENCH_…}}`, or one of the set that is used. `{{{{` writes plain brackets.',
    why: notSent,
    bad: { payload: '{ "aps": { "alert": "Hello {{first_name}}" } }' },
    good: { payload: '{ "aps": { "alert": "Test {{counter}}" } }' },
    source,
  },
  'variable-without-value': {
    title: 'Variable without a value',
    severities: ['error'],
    what: 'The variable is a known one, but there is nothing that it could stand for: no device is chosen, or the environment that Pushbench was started from has no variable of that name.',
    why: notSent,
    bad: { payload: '{ "aps": { "alert": "Build {{env.PUSHBENCH_BUILD}}" } }' },
    good: { payload: '{ "aps": { "alert": "Build 318" } }' },
    source,
  },
  'variable-environment-closed': {
    title: 'Variable of the environment that is not read',
    severities: ['error'],
    what: 'Of the environment only variables that begin with `PUSHBENCH_` are read, and none that Pushbench itself is set up by.',
    why: `Whoever shares a push would read what is in the environment of others otherwise. ${notSent}`,
    bad: { payload: '{ "aps": { "alert": "Hello {{env.USER}}" } }' },
    good: { payload: '{ "aps": { "alert": "Hello" } }' },
    source,
  },
} as const satisfies RulePages;
