import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDeviceToken } from '#shared/apns/device-token.ts';
import { describeFailure } from '#shared/failure.ts';
import { describeDeviceTokenWarning } from '#shared/messages/device-token-warnings.ts';

const token = '740f4707bebcf74f9b7c25d48e3358945f6aa01da5ddb387462c7eaf61bb78ad';
const bytes = Buffer.from(token, 'hex');
const pairs = token.match(/../g) ?? [];
const words = token.match(/.{8}/g) ?? [];

describe('a token is read', () => {
  const forms: readonly (readonly [string, string, string])[] = [
    ['plain hex', token, 'hex'],
    ['upper-case hex', token.toUpperCase(), 'hex'],
    ['mixed-case hex with spaces around', `  ${token.slice(0, 30).toUpperCase()}${token.slice(30)}\r\n`, 'hex'],
    ['an Xcode log of iOS 12 and earlier', `<${words.join(' ')}>`, 'formatted-hex'],
    ['a 0x prefix', `0x${token}`, 'formatted-hex'],
    ['colons', pairs.join(':'), 'formatted-hex'],
    ['dashes', words.join('-'), 'formatted-hex'],
    ['double quotes and a comma', `"${token}",`, 'formatted-hex'],
    ['typographic quotes', `“${token}”`, 'formatted-hex'],
    ['several lines', words.join('\n'), 'formatted-hex'],
    ['a byte order mark and a zero-width space', `\ufeff${token}\u200b`, 'hex'],
    ['a list of hex bytes', `[${pairs.map((pair) => `0x${pair}`).join(', ')}]`, 'formatted-hex'],
    ['a list of decimal bytes', `[${[...bytes].join(', ')}]`, 'byte-list'],
    ['a complete description of iOS 13', `{length = 32, bytes = 0x${words.join(' ')} }`, 'data-description'],
    ['Base64', bytes.toString('base64'), 'base64'],
    ['Base64 in a plist element', `  ${bytes.toString('base64')}\n`, 'base64'],
    ['wrapped Base64', `${bytes.toString('base64').slice(0, 20)}\r\n\t${bytes.toString('base64').slice(20)}`, 'base64'],
    ['URL-safe Base64', bytes.toString('base64url'), 'base64'],
    ['a label', `Device token: ${token}`, 'hex'],
    ['a label and angle brackets', `Device Token: <${words.join(' ')}>`, 'formatted-hex'],
    ['an assignment', `let deviceToken = "${token}"`, 'formatted-hex'],
    ['a JSON member', `"token" : "${token}"`, 'formatted-hex'],
    ['a label before Base64', `token=${bytes.toString('base64')}`, 'base64'],
    [
      'a log line',
      `2026-01-02 12:33:44.123456+0100 App[123:456] APNs device token ${token} (sandbox)`,
      'formatted-hex',
    ],
    ['a log line in brackets', `2026-01-02 12:33:44 App[1:2] didRegister <${words.join(' ')}> done`, 'formatted-hex'],
    ['a property list of MDM', `<data>\n\t${bytes.toString('base64')}\n\t</data>`, 'base64'],
    [
      'a property list with other data',
      `<key>UnlockToken</key><data>AAAA</data>\n<key>Token</key>\n<data>\n${bytes.toString('base64')}\n</data>`,
      'base64',
    ],
    ['a label and more text', `deviceToken=${token}, foo`, 'formatted-hex'],
    ['a query', `GET /register?token=${token}&user=42`, 'formatted-hex'],
    ['a log line of key=value', `ts=12:00 level=info device_token=${token} msg="registered"`, 'formatted-hex'],
    ['a URL of APNs', `https://api.push.apple.com/3/device/${token}`, 'formatted-hex'],
    ['a request line', `POST /3/device/${token.toUpperCase()} HTTP/2`, 'formatted-hex'],
    ['the same token on two lines', `${token}\n${token.toUpperCase()}`, 'formatted-hex'],
    ['the same token twice', `old ${token} new ${token.toUpperCase()}`, 'formatted-hex'],
  ];
  test.each(forms)('from %s', (_form, text, form) => {
    expect(parseDeviceToken(text)).toEqual({ ok: true, token, form, warnings: [] });
  });

  test('of 160 digits, also behind a label or with colons, without a warning', () => {
    const long = `80${token}${token}`.padEnd(160, '0');
    for (const text of [long, `deviceToken:${long}`, (long.match(/../g) ?? []).join(':')]) {
      expect(parseDeviceToken(text)).toMatchObject({ ok: true, token: long, warnings: [] });
    }
  });
});

describe('what is not a token is named', () => {
  const refused: readonly (readonly [string, string, string])[] = [
    ['nothing', '', 'device-token-empty'],
    ['only white space', ' \r\n\t\u200b', 'device-token-empty'],
    ['empty brackets', '<>', 'device-token-empty'],
    ['a label without a token', 'Device token:', 'device-token-empty'],
    ['a shortened description', '{length = 32, bytes = 0x965b251c 6cb1926d ... 6ed3f35d }', 'device-token-truncated'],
    [
      'a shortened description with a label',
      'token: {length=32,bytes=0x965b251c6cb1926d...3f35d}',
      'device-token-truncated',
    ],
    ['a description cut off at its end', '{length = 32, bytes = 0x965b251c 6cb1926d', 'device-token-truncated'],
    ['a token shortened with an ellipsis', '740f4707…61bb78ad', 'device-token-truncated'],
    ['Swift’s print', '32 bytes', 'device-token-only-length'],
    ['Swift’s print with a label', 'Device token: 32 bytes', 'device-token-only-length'],
    ['Swift’s dump', '▿ 32 bytes\n  - count : 32\n  ▿ pointer : 0x0000000281234560', 'device-token-only-length'],
    ['Swift’s dump in one line', '▿ 32 bytes - count : 32', 'device-token-only-length'],
    ['two tokens on two lines', `${token}\n${token.replace('7', '8')}`, 'device-token-several'],
    ['two tokens with a space', `${token} ${token.replace('7', '8')}`, 'device-token-several'],
    ['two quoted tokens', `"${token}", "${token.replace('7', '8')}"`, 'device-token-several'],
    ['an FCM token', `dQw4w9WgXcQ_abcdefghij:APA91b${'Hx7_-Qz'.repeat(20)}`, 'device-token-fcm'],
    ['an FCM token with a label', `FCM token: dQw4w9WgXcQ:APA91b${'Hx7_-Qz'.repeat(20)}`, 'device-token-fcm'],
    ['an Expo token', 'ExponentPushToken[xxxxxxxxxxxxxxxxxxxxxx]', 'device-token-expo'],
    ['a newer Expo token', 'ExpoPushToken[abc]', 'device-token-expo'],
    ['a UUID', '9E1C2A44-1B2C-4D3E-8F90-ABCDEF012345', 'device-token-uuid'],
    ['a UUID in braces', '{9e1c2a44-1b2c-4d3e-8f90-abcdef012345}', 'device-token-uuid'],
    ['a lost digit', token.slice(1), 'device-token-odd-digits'],
    ['two tokens in one', token.repeat(4), 'device-token-too-long'],
    ['two different tokens', `${token}\nand ${token.replace('7', '8')}`, 'device-token-several'],
    ['a letter O instead of a zero', token.replace('0', 'O'), 'device-token-not-hex'],
    ['words', 'please paste the token here', 'device-token-not-hex'],
    ['a single name', 'myFavouriteIPhone15ProMax', 'device-token-not-hex'],
  ];
  test.each(refused)('%s', (_what, text, code) => {
    const parsed = parseDeviceToken(text);
    expect(parsed).toMatchObject({ ok: false, failure: { code } });
    if (!parsed.ok) expect(describeFailure(parsed.failure)).toMatch(/\.$/);
  });

  test('the first wrong character is shown', () => {
    expect(parseDeviceToken(token.replace('a', 'ö'))).toMatchObject({ failure: { params: { character: 'ö' } } });
  });
});

describe('an unusual length is accepted with a warning', () => {
  const unusual: readonly (readonly [number, string])[] = [
    [32, 'device-token-maybe-uuid'],
    [40, 'device-token-maybe-hash'],
    [62, 'device-token-unusual-length'],
    [66, 'device-token-unusual-length'],
    [200, 'device-token-unusual-length'],
  ];
  test.each(unusual)('of %i digits', (digits, code) => {
    const parsed = parseDeviceToken(token.repeat(4).slice(0, digits));
    expect(parsed).toMatchObject({ ok: true, warnings: [{ code, digits }] });
    if (parsed.ok) expect(parsed.warnings.map(describeDeviceTokenWarning)).toEqual([expect.stringMatching(/\.$/)]);
  });
});

test('a token of zeros only is accepted with a warning, because it tests a credential', () => {
  const parsed = parseDeviceToken('0'.repeat(64));
  expect(parsed).toMatchObject({ ok: true, warnings: [{ code: 'device-token-all-zeros' }] });
  if (parsed.ok) expect(parsed.warnings.map(describeDeviceTokenWarning)).toEqual([expect.stringMatching(/\.$/)]);
});

describe('for any input', () => {
  const pieces = fc.array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...Array.from('0123456789abcdefABCDEFx <>:-_=+/.,{}[]"')) }),
      fc.constantFrom(
        token,
        words.join(' '),
        'token: ',
        '{length = 32, bytes = 0x',
        '...',
        'Expo',
        bytes.toString('base64'),
      ),
    ),
    { maxLength: 8 },
  );

  test('parsing never throws and a token is always an even number of lower-case hex digits', () => {
    fc.assert(
      fc.property(pieces, (parts) => {
        const parsed = parseDeviceToken(parts.join(''));
        if (parsed.ok) expect(parsed.token).toMatch(/^(?:[\da-f]{2}){1,100}$/);
        else expect(describeFailure(parsed.failure)).not.toBe('');
      }),
      { numRuns: 3000 },
    );
  });

  test('a token of 32 random bytes survives hex, brackets and padded Base64', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (random) => {
        const expected = Buffer.from(random).toString('hex');
        for (const text of [
          expected.toUpperCase(),
          `<${(expected.match(/.{8}/g) ?? []).join(' ')}>`,
          Buffer.from(random).toString('base64'),
          `{length = 32, bytes = 0x${expected}}`,
        ]) {
          expect(parseDeviceToken(text)).toMatchObject({ ok: true, token: expected });
        }
      }),
    );
  });

  test('a result parses to itself', () => {
    fc.assert(
      fc.property(pieces, (parts) => {
        const parsed = parseDeviceToken(parts.join(''));
        if (parsed.ok) expect(parseDeviceToken(parsed.token)).toMatchObject({ ok: true, token: parsed.token });
      }),
    );
  });

  test('a text far longer than any log line is refused unread', () => {
    expect(parseDeviceToken(token.repeat(1000))).toMatchObject({ failure: { code: 'device-token-text-too-long' } });
  });
});
