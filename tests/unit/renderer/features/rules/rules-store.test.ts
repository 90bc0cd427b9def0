import { expect, test } from 'vitest';
import { ruleGroups } from '#shared/messages/rule-pages.ts';
import { findRules } from '../../../../../renderer/features/rules/find-rules.ts';
import { showRule, searchRules, shownRule, stepRules } from '../../../../../renderer/features/rules/listed-rules.ts';
import { createRulesStore } from '../../../../../renderer/features/rules/rules-store.ts';

const found = (wanted: string) => findRules(wanted).flatMap(({ codes }) => codes);

test('every rule is listed until something is searched for', () => {
  expect(findRules('')).toEqual(ruleGroups);
});

test('a rule is found by the words of its title, text, code and severity', () => {
  expect(found('milliseconds expiration')).toEqual(['expiration-milliseconds']);
  expect(found('call hint')).toEqual(['call-details-missing', 'call-uuid-malformed']);
  expect(found('no such words')).toEqual([]);
});

test('the first rule is shown until one is chosen', () => {
  expect(shownRule(createRulesStore().getState())).toBe(found('')[0]);
});

test('the page of a code is opened in the list of all', () => {
  const store = createRulesStore();
  searchRules(store, 'call');
  showRule(store, 'misspelled-key');
  expect(store.getState()).toMatchObject({ isOpen: true, code: 'misspelled-key', wanted: '' });
});

test('the code of a failure opens nothing', () => {
  const store = createRulesStore();
  showRule(store, 'certificate-expired');
  expect(store.getState().isOpen).toBe(false);
  showRule(store, 'misspelled-key');
  expect(store.getState().isOpen).toBe(true);
});

test('what is searched for is shown, and stays shown while it is among what is found', () => {
  const store = createRulesStore();
  store.getState().showAll();
  searchRules(store, 'duplicate-key');
  expect(store.getState().code).toBe('duplicate-key');
  searchRules(store, 'key');
  expect(store.getState().code).toBe('duplicate-key');
  searchRules(store, 'no such words');
  expect(store.getState().code).toBe('duplicate-key');
});

test('one steps through the rules found, up to the last and back to the first', () => {
  const store = createRulesStore();
  const codes = found('topic');
  searchRules(store, 'topic');
  store.setState({ code: codes[0] ?? null });
  stepRules(store, -1);
  expect(store.getState().code).toBe(codes[0]);
  for (const _ of codes) stepRules(store, 1);
  expect(store.getState().code).toBe(codes.at(-1));
  stepRules(store, -1);
  expect(store.getState().code).toBe(codes.at(-2));
});
