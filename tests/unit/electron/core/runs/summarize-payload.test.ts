import { summarizePayload } from '#core/runs/summarize-payload.ts';
import { describe, expect, test } from 'vitest';

const summarize = (payload: unknown): string => summarizePayload(Buffer.from(JSON.stringify(payload)));

describe('the line that history recognises a payload by', () => {
  test('is the alert when the alert is a string', () => {
    expect(summarize({ aps: { alert: 'Tea is ready' } })).toBe('Tea is ready');
  });

  test('joins title, subtitle and body', () => {
    expect(summarize({ aps: { alert: { title: 'Kitchen', body: 'Tea is ready' } } })).toBe('Kitchen – Tea is ready');
  });

  test('names the keys when nothing would be shown', () => {
    expect(summarize({ aps: { 'content-available': 1 }, id: 7 })).toBe('content-available, id');
  });

  test('is the text itself when it is not JSON', () => {
    expect(summarizePayload(Buffer.from('{ "aps":\n  oops'))).toBe('{ "aps": oops');
  });

  test('has at most 120 characters', () => {
    expect(summarize({ aps: { alert: 'x'.repeat(500) } })).toHaveLength(120);
  });
});
