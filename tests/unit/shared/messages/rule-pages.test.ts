import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { deriveTopic } from '#shared/apns/topics.ts';
import type { Diagnostic } from '#shared/lint/diagnostic.ts';
import { lintPayload } from '#shared/lint/lint-push.ts';
import { readLintSubject } from '#shared/lint/lint-subject.ts';
import { rules } from '#shared/lint/rules.ts';
import { diagnosticMessages } from '#shared/messages/diagnostics.ts';
import { isRuleCode, ruleGroups, rulePages } from '#shared/messages/rule-pages.ts';
import { describeExample } from '#shared/messages/rule-pages/describe-example.ts';
import type { RuleExample } from '#shared/messages/rule-pages/rule-page.ts';
import { resolveHeaderText, resolvePayloadText } from '#shared/payload/resolve-variables.ts';

const nowMs = 1_767_225_600_000;
const values = {
  nowMs,
  uuid: '',
  count: 1,
  device: { name: null, token: null },
  environment: {},
  own: {},
};

const codes = Object.keys(rulePages).filter(isRuleCode);

function resolved({ payload = '{"aps":{"alert":"Hello"}}', ...example }: RuleExample) {
  const { pushType = 'alert', topic, priority = null, expiration, collapseId = null, apnsId = null } = example;
  const notification = {
    pushType,
    topic: topic ?? deriveTopic('com.example.app', pushType) ?? null,
    priority,
    expiration: expiration === undefined ? null : Number(resolveHeaderText(expiration, values).text),
    collapseId,
    apnsId,
  };
  const tokenKinds = example.tokenKind === undefined ? [] : [example.tokenKind];
  const collapsing = example.beside === undefined ? [] : [example.beside];
  const { oldestIos = null } = example;
  const surroundings = { notification, collapsing, tokenKinds, deviceNames: [], oldestIos, nowMs };
  return { text: resolvePayloadText(payload, values).text, surroundings };
}

function lint({ payload = '{"aps":{"alert":"Hello"}}', ...example }: RuleExample): readonly Diagnostic[] {
  return lintPayload(payload, resolved(example).surroundings, values);
}

const isGrave = ({ severity }: Diagnostic) => severity === 'error' || severity === 'warning';

test('every code of a rule has a page, in one group', () => {
  expect(codes.toSorted()).toEqual(Object.keys(diagnosticMessages).toSorted());
  expect(ruleGroups.flatMap((group) => group.codes).toSorted()).toEqual(codes.toSorted());
});

describe.each(codes)('the page of %s', (code) => {
  const { bad, good, severities, what, why, title } = rulePages[code];

  test('has a bad example with this problem, and no other that is as grave', () => {
    const found = lint(bad);
    expect(found.map((diagnostic) => diagnostic.code)).toContain(code);
    expect(severities).toContain(found.find((diagnostic) => diagnostic.code === code)?.severity);
    expect(found.filter(isGrave).filter((diagnostic) => diagnostic.code !== code)).toEqual([]);
  });

  test('has a good example with neither an error nor a warning, and without this problem', () => {
    const found = lint(good);
    expect(found.filter((diagnostic) => isGrave(diagnostic) || diagnostic.code === code)).toEqual([]);
  });

  test('is written in sentences', () => {
    expect(title).toMatch(/^[A-Za-z].*[^.]$/);
    for (const text of [what, why]) expect(text).toMatch(/^[A-Z`“].*[.!]$/);
  });
});

test('every rule gives a code in one of the bad examples', () => {
  const subjects = codes.map((code) => resolved(rulePages[code].bad));
  const silent = rules.filter((rule) =>
    subjects.every(({ text, surroundings }) => rule(readLintSubject(text, surroundings)).length === 0),
  );
  expect(silent).toEqual([]);
});

test('every rule stands in a file of its own, with tests of its own', () => {
  const rulesFolder = new URL('../../../../shared/lint/rules/', import.meta.url);
  const testsFolder = new URL('../lint/rules/', import.meta.url);
  const files = readdirSync(rulesFolder);
  expect(files.length).toBe(rules.length);
  expect(files.filter((name) => !readdirSync(testsFolder).includes(name.replace('.ts', '.test.ts')))).toEqual([]);
});

test('what cannot be seen in an example is told by its number, and a long one is shortened', () => {
  expect(describeExample(rulePages['byte-order-mark'].bad).payload).toMatch(/^⟨U\+FEFF⟩\{/);
  expect(describeExample(rulePages['odd-space'].bad).payload).toContain('⟨U+00A0⟩');
  expect(describeExample(rulePages['header-control-character'].bad).headers).toContain(
    'apns-collapse-id: match⟨U+000A⟩7',
  );
  expect(describeExample(rulePages['payload-too-large'].bad).payload).toMatch(/^.{80}… \d{4} more characters ….{24}$/);
});

test('an example shows the push type, and only what matters else', () => {
  expect(describeExample({ payload: '{}' })).toEqual({ headers: ['apns-push-type: alert'], payload: '{}' });
  expect(describeExample({ pushType: 'voip', topic: '', tokenKind: 'app' })).toEqual({
    headers: ['apns-push-type: voip', 'apns-topic: (none)', 'Device token: for Alert pushes'],
    payload: null,
  });
});
