import { expect, test } from 'vitest';
import { codesOf, findMarked } from '../examples.ts';

const withValue = (value: string) => `{"aps":{"alert":"Hi"},"own":[${value}]}`;

test.each(['password', 'passwd', 'secret', 'api_key', 'apiKey', 'client_secret', 'access_token', 'API-Key'])(
  'text under the key %s is worth a look',
  (key) => {
    const payloadText = withValue(`{"${key}":"something"}`);
    expect(codesOf(payloadText)).toEqual(['secret-by-name']);
    expect(findMarked(payloadText, 'secret-by-name')).toMatchObject({ text: `"${key}"`, severity: 'info' });
  },
);

test.each([
  '{"password":""}',
  '{"secret":true}',
  '{"password":{"minimum":8}}',
  '{"passwordHint":"the cat"}',
  '{"secretary":"Maya"}',
  '{"PushMagic":"a","authenticationToken":"b","serialNumber":"c"}',
])('what holds no text, or is called otherwise, is not: %s', (value) => {
  expect(codesOf(withValue(value))).toEqual([]);
});
