import { describe, expect, test } from 'vitest';
import { assertSendable, writeNotification } from '#core/runs/write-notification.ts';
import type { ComposedNotification } from '#shared/contract/notification.ts';
import type { VariableValues } from '#shared/payload/variables.ts';

const values: VariableValues = {
  nowMs: 1_700_000_000_500,
  uuid: '11111111-2222-4333-8444-555555555555',
  count: 7,
  device: { name: 'QA “Ü”', token: 'a1'.repeat(32) },
  environment: {},
  own: { app: 'com.example.app', user: 'a\n"b"' },
};

const notification = (changes: Partial<ComposedNotification> = {}): ComposedNotification => ({
  pushType: 'alert',
  topic: '{{app}}',
  priority: 10,
  expiration: null,
  collapseId: 'score-{{counter}}',
  apnsId: '{{uuid}}',
  payload: { encoding: 'utf8', content: '{ "aps": {},\n "id": "{{uuid}}", "user": "{{user}}", "at": {{now}} }' },
  ...changes,
});

describe('a notification', () => {
  test('has the same value of a variable in all of its places, escaped in the text of its payload only', () => {
    const { headers, body } = writeNotification(notification({ collapseId: '{{user}}' }), false, values);
    expect(headers).toEqual({
      pushType: 'alert',
      topic: 'com.example.app',
      priority: 10,
      expiration: null,
      collapseId: 'a\n"b"',
      apnsId: values.uuid,
    });
    expect(body.toString()).toBe(`{ "aps": {},\n "id": "${values.uuid}", "user": "a\\n\\"b\\"", "at": 1700000000 }`);
  });

  test('goes out character for character where variables have no meaning', () => {
    const plain = notification({ payload: { encoding: 'utf8', content: '{ "a": "{{nobody}} {{{{" }' } });
    const { headers, body } = writeNotification(plain, false, null);
    expect(headers).toMatchObject({ topic: '{{app}}', apnsId: '{{uuid}}' });
    expect(body.toString()).toBe('{ "a": "{{nobody}} {{{{" }');
  });

  test('loses its white space after its variables were resolved, and keeps it when it is not JSON', () => {
    const minified = (content: string, own = values) =>
      writeNotification(notification({ payload: { encoding: 'utf8', content } }), true, own).body.toString();
    expect(minified('{ "at": {{now}},\n "a": "b  c" }')).toBe('{"at":1700000000,"a":"b  c"}');
    expect(minified('{ "at": {{now}}, }')).toBe('{ "at": 1700000000, }');
    expect(minified('{ {{part}} }', { ...values, own: { ...values.own, part: '"a" : [ 1 , 2 ]' } })).toBe(
      '{"a":[1,2]}',
    );
  });

  test('whose payload is bytes keeps them, whatever they look like', () => {
    const content = Buffer.from('{ "a": "{{nobody}}" }\xff', 'latin1').toString('base64');
    const { body } = writeNotification(notification({ payload: { encoding: 'base64', content } }), true, values);
    expect(body.toString('latin1')).toBe('{ "a": "{{nobody}}" }\xff');
  });

  test.each([
    ['{{nobody}}', 'variable-unknown', 'nobody'],
    ['{{device.name}}', 'variable-without-value', 'device.name'],
    ['{{env.HOME}}', 'variable-environment-closed', 'env.HOME'],
    ['{{env.PUSHBENCH_DATA_DIR}}', 'variable-environment-closed', 'env.PUSHBENCH_DATA_DIR'],
  ])('with %s is not written', (variable, code, name) => {
    const nameless = { ...values, device: { ...values.device, name: null } };
    const failing = { failure: { code, params: { name } } };
    const inPayload = notification({ payload: { encoding: 'utf8', content: `{"a":"${variable}"}` } });
    expect(() => writeNotification(inPayload, false, nameless)).toThrow(expect.objectContaining(failing));
    const inHeader = notification({ collapseId: variable });
    expect(() => writeNotification(inHeader, false, nameless)).toThrow(expect.objectContaining(failing));
    const inNumber = notification({ priority: variable });
    expect(() => writeNotification(inNumber, false, nameless)).toThrow(expect.objectContaining(failing));
  });

  test('has numbers in its headers that variables stand for', () => {
    const numbers = notification({ priority: '{{level}}', expiration: '{{now+1h}}' });
    const { headers } = writeNotification(numbers, false, { ...values, own: { ...values.own, level: '5' } });
    expect(headers).toMatchObject({ priority: 5, expiration: 1_700_003_600 });
    expect(writeNotification(notification({ expiration: '-1' }), false, null).headers.expiration).toBe(-1);
  });

  test.each([
    ['{{app}}', 'com.example.app'],
    ['{{now}}.5', '1700000000.5'],
    ['{{nowMs}}{{nowMs}}', '17000000005001700000000500'],
    ['{{empty}}', ''],
  ])('with %s in the place of a number is not written', (typed, value) => {
    const own = { ...values.own, empty: '' };
    const write = () => writeNotification(notification({ expiration: typed }), false, { ...values, own });
    const failure = { code: 'header-not-number', params: { header: 'apns-expiration', typed, value } };
    expect(write).toThrow(expect.objectContaining({ failure }));
  });

  test('is not sendable when a variable brings a line break into a header or an end into the JSON', () => {
    const broken = writeNotification(notification({ collapseId: '{{user}}' }), false, values);
    expect(() => {
      assertSendable(broken, true);
    }).toThrow(
      expect.objectContaining({ failure: { code: 'header-not-text', params: { header: 'apns-collapse-id' } } }),
    );
    const content = '{"a":\n{{app}}}';
    const notJson = writeNotification(notification({ payload: { encoding: 'utf8', content } }), false, values);
    expect(() => {
      assertSendable(notJson, false);
    }).toThrow(expect.objectContaining({ failure: { code: 'payload-not-json', params: { line: 2, column: 1 } } }));
    expect(() => {
      assertSendable(notJson, true);
    }).not.toThrow();
  });
});
