import { expect, test } from 'vitest';
import { pushTypeNames } from '#shared/apns/push-types.ts';
import { apsKeys, isReadBy } from '#shared/payload/aps-keys.ts';
import { judgeKey } from '#shared/payload/judge-key.ts';

test('every key of the table is known in its place to every push type that reads it', () => {
  for (const row of apsKeys) {
    for (const pushType of [...pushTypeNames, null]) {
      if (isReadBy(row, pushType)) expect(judgeKey(row.where, row.key, pushType).kind).toBe('known');
    }
  }
});

test('a row of one push type comes before the common one', () => {
  expect(judgeKey('alert', 'title', 'liveactivity')).toMatchObject({ row: { shapes: ['text', 'object'] } });
  expect(judgeKey('alert', 'title', 'alert')).toMatchObject({ row: { shapes: ['text'] } });
});

test.each([
  ['aps', 'contentAvailable', 'alert', 'misspelled', 'content-available'],
  ['aps', 'subtitle_loc_key', 'alert', 'misplaced', 'subtitle-loc-key'],
  ['alert', 'sound', 'alert', 'misplaced', 'sound'],
  ['aps', 'contentState', 'liveactivity', 'misspelled', 'content-state'],
  ['aps', 'content-state', 'alert', 'foreign', 'content-state'],
] as const)('in %s, %s of a push of the type %s is %s', (where, key, pushType, kind, meant) => {
  expect(judgeKey(where, key, pushType)).toMatchObject({ kind, row: { key: meant } });
});

test.each([
  ['aps', 'bagde', 'badge'],
  ['aps', 'thread-ids', 'thread-id'],
  ['alert', 'bodi', 'body'],
  ['aps', 'threadIdentifier', 'thread-id'],
  ['aps', 'category-identifier', 'category'],
  ['alert', 'launchImageName', 'launch-image'],
  ['alert', 'constructor', null],
  ['aps', 'name', null],
  ['aps', 'x', null],
  ['aps', 'y'.repeat(10_000), null],
] as const)('in %s, the key nearest to %.20s is %s', (where, key, nearest) => {
  expect(judgeKey(where, key, 'alert')).toEqual({ kind: 'unknown', nearest });
});
