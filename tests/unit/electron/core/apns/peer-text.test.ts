import { describe, expect, test } from 'vitest';
import { peerText } from '#core/apns/peer-text.ts';

describe('a text of the peer', () => {
  test.each(['', 'BadDeviceToken', '消息 🎉', 'x'.repeat(200), '🎉'.repeat(200)])(
    'that is printable stays: %s',
    (text) => {
      expect(peerText(text)).toBe(text);
    },
  );

  test.each([
    ['\u001b[31mred\u0000', '\uFFFD[31mred\uFFFD'],
    ['two\r\nlines\u2028here\u0085', 'two\uFFFD\uFFFDlines\uFFFDhere\uFFFD'],
    ['\u202Egnitirw\u2066', '\uFFFDgnitirw\uFFFD'],
    ['half \uD83C', 'half \uFFFD'],
  ])('shows that it had %j', (text, shown) => {
    expect(peerText(text)).toBe(shown);
  });

  test('that is longer than 200 characters is cut, never within one', () => {
    expect(peerText('x'.repeat(201))).toBe(`${'x'.repeat(200)}…`);
    expect(peerText('🎉'.repeat(1_000_000))).toBe(`${'🎉'.repeat(200)}…`);
  });
});
