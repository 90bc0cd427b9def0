import { expect, test } from 'vitest';
import type { SavedPush } from '#shared/contract/drafts.ts';
import { failure } from '#shared/failure.ts';
import { templates } from '#shared/templates/templates.ts';
import { findTemplates } from '../../../../../renderer/features/templates/find-templates.ts';
import {
  describeNameFailure,
  freeTemplateTitle,
  nameOfOwn,
} from '../../../../../renderer/features/templates/own-templates.ts';
import { composedPush } from '../../../../support/window-samples.ts';

const saved = (name: string, change: Partial<SavedPush> = {}): SavedPush => ({
  name,
  isSample: false,
  modifiedAtMs: 1,
  push: composedPush({ pushType: 'voip' }),
  failure: null,
  ...change,
});

const titles = (pushes: readonly SavedPush[], wanted: string) =>
  findTemplates(pushes, wanted).flatMap(({ entries }) => entries.map(({ title }) => title));

test('without a word every template is there, and no group without any', () => {
  expect(titles([], '')).toHaveLength(templates.length);
  expect(findTemplates([], '').some(({ title }) => title === 'Yours')).toBe(false);
});

test.each([
  ['CALL video', 'Incoming video call'],
  ['voip', 'Incoming call'],
  ['interruption-level critical', 'Critical'],
  ['loc-args', 'Localized body with arguments'],
  ['com.apple.developer.push-to-talk', 'Somebody speaks'],
  ['dismissal-date', 'End an activity'],
  ['badge', 'Badge only'],
  ['push to talk leave', 'Leave the channel'],
])('“%s” finds “%s” first', (wanted, title) => {
  expect(titles([], wanted)[0]).toBe(title);
});

test('own templates come first and are found by name and push type, other saved pushes and samples are left out', () => {
  const pushes = [saved('Templates/Ring Maya'), saved('Ring'), saved('Templates/Sample', { isSample: true })];
  expect(findTemplates(pushes, '')[0]).toMatchObject({ title: 'Yours', entries: [{ title: 'Ring Maya' }] });
  expect(titles(pushes, 'voip')[0]).toBe('Ring Maya');
  expect(titles(pushes, 'ring maya')).toEqual(['Ring Maya']);
});

test('a damaged file is listed without a push', () => {
  const damaged = saved('Templates/Broken', {
    push: null,
    failure: failure('saved-push-damaged', { file: '/library/Templates/Broken.push.json', detail: 'line 2' }),
  });
  expect(findTemplates([damaged], 'broken')[0]?.entries[0]).toMatchObject({ kind: 'own', title: 'Broken', push: null });
});

test('a name that is taken gets the first number that is free', () => {
  const pushes = [saved('Templates/Call'), saved('Templates/call 2'), saved('Ring')];
  expect(freeTemplateTitle(' Call ', pushes)).toBe('Call 3');
  expect(freeTemplateTitle('Ring', pushes)).toBe('Ring');
  expect(nameOfOwn(' Call 3')).toBe('Templates/Call 3');
});

test('why a template cannot have a title is said without a word of files', () => {
  const refused = failure('saved-push-name-invalid', { name: 'Templates/a<b' });
  const sentence = describeNameFailure(refused, 'a<b');
  expect(sentence).toContain('“a<b” cannot be the name of a template.');
  expect(sentence).not.toMatch(/file|folder|slash|Templates\//);
});
