import { constants } from 'node:http2';
import { describe, expect, test } from 'vitest';
import { readGoaway } from '#core/apns/goaway.ts';

const shutdown = Buffer.from('{"reason":"Shutdown"}');

describe('a goodbye of the peer', () => {
  test.each([
    ['a JSON object', 0, shutdown, 'Shutdown'],
    ['a reason that is no text', 0, Buffer.from('{"reason":null}'), ''],
    ['plain text', 0, Buffer.from('bye'), 'bye'],
    ['only an error code', constants.NGHTTP2_ENHANCE_YOUR_CALM, undefined, 'ENHANCE_YOUR_CALM'],
    ['nothing', 0, undefined, ''],
    ['what cannot be shown', 0, Buffer.from('{"reason":"a\\u001bb"}'), 'a\uFFFDb'],
    ['control characters', 0, Buffer.from('a\nb'), 'a\uFFFDb'],
    ['a novel', 0, Buffer.from(`{"reason":"${'x'.repeat(300)}"}`), `${'x'.repeat(200)}…`],
  ])('that explains itself by %s has that reason', (_title, code, opaque, reason) => {
    expect(readGoaway(null, code, 1, opaque)).toMatchObject({ code, lastStreamId: 1, reason });
  });

  test('that comes twice keeps the earlier explanation when the later has none', () => {
    const first = readGoaway(null, 0, 2 ** 31 - 1, shutdown);
    expect(readGoaway(first, 0, 5, undefined)).toMatchObject({ lastStreamId: 5, reason: 'Shutdown' });
    const failed = readGoaway(first, constants.NGHTTP2_INTERNAL_ERROR, 5, Buffer.alloc(0));
    expect(failed).toMatchObject({ code: constants.NGHTTP2_INTERNAL_ERROR, reason: 'Shutdown' });
    expect(readGoaway(failed, 0, 5, undefined).reason).toBe('Shutdown');
  });

  test('that comes twice with explanations has the later one', () => {
    const first = readGoaway(null, 0, 7, shutdown);
    expect(readGoaway(first, 0, 7, Buffer.from('{"reason":"IdleTimeout"}')).reason).toBe('IdleTimeout');
  });

  test('that comes twice keeps the name of its error', () => {
    const first = readGoaway(null, constants.NGHTTP2_ENHANCE_YOUR_CALM, 7, undefined);
    expect(readGoaway(first, 0, 7, undefined).reason).toBe('ENHANCE_YOUR_CALM');
  });
});
