import { expect, test } from 'vitest';
import { codesOf, findMarked } from '../examples.ts';

const container = '"container-identifier":"NSFileProviderWorkingSetContainerItemIdentifier"';

test.each([
  ['{}', '{'],
  ['{"container-identifier":7}', '"container-identifier"'],
  ['{"container-identifier":""}', '"container-identifier"'],
  ['{"aps":{"alert":"Hi"}}', '{'],
  [`{${container},"domain":""}`, '"domain"'],
])('a push that does not say what changed is a warning: %s', (text, marked) => {
  expect(codesOf(text, 'fileprovider')).toEqual(['file-provider-incomplete']);
  expect(findMarked(text, 'file-provider-incomplete', 'fileprovider')).toMatchObject({
    text: marked,
    severity: 'warning',
  });
});

test.each([`{${container}}`, `{${container},"domain":"work"}`])('one that names its container is right: %s', (text) => {
  expect(codesOf(text, 'fileprovider')).toEqual([]);
});

test('pushes of other types name none', () => {
  expect(codesOf('{"aps":{"alert":"Hi"}}')).toEqual([]);
});
