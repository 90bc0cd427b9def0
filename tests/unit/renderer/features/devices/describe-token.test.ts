import { describe, expect, test } from 'vitest';
import { parseDeviceToken } from '#shared/apns/device-token.ts';
import { describeToken } from '../../../../../renderer/features/devices/describe-token.ts';

const hex = '740f4707bebcf74f9b7c25d48e3358945f6aa01da5ddb387462c7eaf61bb78ad';
const understand = (text: string) => describeToken(text, parseDeviceToken(text));

describe('what the token field says', () => {
  test('empty text is nothing yet, not a mistake', () => {
    expect(understand(' \n')).toEqual({ kind: 'nothing' });
  });

  test('a token of an Xcode log is understood as 64 hex digits without its brackets', () => {
    const text = '<740f4707 bebcf74f 9b7c25d4 8e335894 5f6aa01d a5ddb387 462c7eaf 61bb78ad>';
    expect(understand(text)).toEqual({
      kind: 'understood',
      token: hex,
      sentence: 'Understood: 64 hex digits, without what stood around them.',
      warnings: [],
    });
  });

  test('plain hex needs no remark about its form', () => {
    expect(understand(hex)).toMatchObject({ sentence: 'Understood: 64 hex digits.' });
  });

  test('an unusual length is understood with a warning', () => {
    const understood = understand(hex.slice(0, 62));
    expect(understood).toMatchObject({ kind: 'understood', sentence: 'Understood: 62 hex digits.' });
    expect(understood.kind === 'understood' ? understood.warnings : []).toEqual([expect.stringContaining('62')]);
  });

  test('a shortened description is refused with what to do instead', () => {
    const refused = understand('{length = 32, bytes = 0x965b251c 6cb1926d ... 1f8d1c5f}');
    expect(refused.kind === 'refused' ? refused.sentence : '').toContain('print deviceToken.map');
  });
});
