import { describe, expect, test } from 'vitest';
import { headersCause, requestHeaders, shownHeaders } from '#core/apns/request-headers.ts';
import { makeSendRequest } from '../../../../support/apns-servers/send-request.ts';

const request = makeSendRequest({ host: 'api.push.apple.com', port: 443, caPem: null });

function headersOf(changes: Partial<typeof request.notification>, port = 443) {
  const endpoint = { ...request.endpoint, port };
  return requestHeaders({ endpoint, notification: { ...request.notification, ...changes } }, 'a.b.c');
}

describe('request headers', () => {
  test('leave out what is null or empty and keep zero', () => {
    expect(headersOf({ topic: '', pushType: '', priority: null, expiration: 0, collapseId: '', apnsId: null })).toEqual(
      {
        ':authority': 'api.push.apple.com',
        authorization: 'bearer a.b.c',
        'apns-expiration': '0',
      },
    );
  });

  test('carry no authorization beside a client certificate', () => {
    expect(requestHeaders(request, null)).not.toHaveProperty('authorization');
  });

  test('name the port when it is not the usual one', () => {
    expect(headersOf({}, 2197)[':authority']).toBe('api.push.apple.com:2197');
  });

  test('carry UTF-8 as the bytes that Node writes for Latin-1 text, and are shown as text again', () => {
    const value = headersOf({ collapseId: '消息🎉' })['apns-collapse-id'] ?? '';
    expect(Buffer.from(value, 'latin1')).toEqual(Buffer.from('消息🎉', 'utf8'));
    expect(shownHeaders({ 'apns-collapse-id': value })).toEqual([['apns-collapse-id', '消息🎉']]);
  });

  test('with a control character are refused by name instead of being dropped silently', () => {
    expect(headersCause({ ...request.notification, collapseId: 'a\nb' })).toEqual({
      code: 'header-not-text',
      params: { header: 'apns-collapse-id' },
    });
    expect(headersCause(request.notification)).toBeUndefined();
  });

  test('show that there was an authorization and nothing of it', () => {
    expect(shownHeaders(headersOf({}))).toContainEqual(['authorization', 'bearer …']);
  });
});
