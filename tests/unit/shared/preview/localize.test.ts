import { describe, expect, test } from 'vitest';
import { describeNotification } from '#shared/payload/describe-notification.ts';
import { fillPlaceholders, localizeLook } from '#shared/preview/localize.ts';

const strings = {
  fileName: 'Localizable.strings',
  entries: new Map([
    ['LATE', '%2$@ is %1$@ minutes late'],
    ['PIER', 'Pier %@, 100%%'],
    ['COUNT', '%d left'],
  ]),
};

function localized(alert: object) {
  const payloadText = JSON.stringify({ aps: { alert } });
  const look = describeNotification({ payloadText, pushType: 'alert', bundleId: 'com.example.app', nowMs: 0 });
  return localizeLook(look, strings);
}

const codesOf = (alert: object) => localized(alert).notes.map(({ code }) => code);

describe('the preview with the app’s translations', () => {
  test('shows the texts that the keys stand for', () => {
    const alert = {
      'title-loc-key': 'LATE',
      'title-loc-args': ['15', 'The ferry'],
      'loc-key': 'PIER',
      'loc-args': ['3'],
    };
    expect(localized(alert)).toMatchObject({
      title: { text: 'The ferry is 15 minutes late', key: 'LATE', isKnown: true },
      body: { text: 'Pier 3, 100%', isKnown: true },
    });
    expect(codesOf(alert)).toContain('translated');
    expect(codesOf(alert)).not.toContain('translations-in-app');
  });

  test('says which key is missing, and that Apple does not document what shows then', () => {
    const look = localized({ 'loc-key': 'GONE', 'loc-args': ['a'] });
    expect(look).toMatchObject({ body: { text: 'GONE (a)', isKnown: false } });
    const found = look.notes.find(({ code }) => code === 'translation-missing');
    expect(found?.isGuess).toBe(true);
    expect(found?.text).toMatch(/“GONE” is not in Localizable.strings.*not documented/);
  });

  test('says which text gets too few arguments, or text for a number', () => {
    expect(codesOf({ 'loc-key': 'PIER' })).toContain('arguments-missing');
    expect(codesOf({ 'loc-key': 'COUNT', 'loc-args': ['5'] })).toContain('placeholder-not-text');
  });

  test('leaves a text without a key as it is', () => {
    expect(localized({ title: 'LATE %@' })).toMatchObject({ title: { text: 'LATE %@', key: null } });
    expect(codesOf({ title: 'LATE' })).not.toContain('translated');
  });

  test('reads the keys inside of a Live Activity’s alert', () => {
    const alert = { title: { 'loc-key': 'PIER', 'loc-args': ['3'] } };
    const payloadText = JSON.stringify({ aps: { timestamp: 1, event: 'update', 'content-state': {}, alert } });
    const push = { payloadText, pushType: 'liveactivity', bundleId: 'com.example.app', nowMs: 1000 };
    expect(localizeLook(describeNotification(push), strings)).toMatchObject({
      alert: { title: { text: 'Pier 3, 100%', isKnown: true } },
    });
  });
});

test.each([
  ['%@ and %@', ['a', 'b'], 'a and b', 0],
  ['%2$@ %1$@ %2$@', ['a', 'b'], 'b a b', 0],
  ['%1$@ %@', ['a', 'b'], 'a a', 0],
  ['100%% of %@', ['a'], '100% of a', 0],
  ['%@ %@', ['a'], 'a %@', 1],
  ['%0$@', ['a'], '%0$@', 1],
  ['none', ['a'], 'none', 0],
  ['50% off', ['a'], '50% off', 0],
  ['%', [], '%', 0],
  ['%@', ['%@ $& %1$@'], '%@ $& %1$@', 0],
])('%j with %j is %j', (format, values, text, missing) => {
  expect(fillPlaceholders(format, values)).toMatchObject({ text, missing });
});

test.each(['%d', '%ld', '%lld', '%u', '%i', '%.1f', '%5.2f', '%x', '%1$d', '%s'])('%s takes no text', (format) => {
  expect(fillPlaceholders(format, ['7'])).toEqual({ text: '7', missing: 0, isTyped: true });
});

test('a long row of digits is no placeholder, and is read once', () => {
  const zeros = `%${'0'.repeat(100_000)}`;
  expect(fillPlaceholders(`${zeros}!`, ['7'])).toEqual({ text: `${zeros}!`, missing: 0, isTyped: false });
});
