import { expect, test } from 'vitest';
import { readWelcome } from '#shared/contract/socket-handshake.ts';

test('a welcome is read', () => {
  expect(readWelcome('{"type":"welcome","session":"s"}')).toEqual({ type: 'welcome', session: 's' });
});

test.each(['', '{', 'null', '1', '[]', '{}', '{"type":"hello","session":"s"}', '{"type":"welcome","session":1}'])(
  '%j is no welcome',
  (message) => {
    expect(readWelcome(message)).toBeUndefined();
  },
);
