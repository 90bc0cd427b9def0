import { constants } from 'node:http2';
import { expect, test } from 'vitest';
import { http2ErrorName } from '#core/apns/http2-error-names.ts';

test('an HTTP/2 error is called by its name, and an unknown one by its number', () => {
  expect(http2ErrorName(constants.NGHTTP2_ENHANCE_YOUR_CALM)).toBe('ENHANCE_YOUR_CALM');
  expect(http2ErrorName(0x2a)).toBe('0x2a');
});
