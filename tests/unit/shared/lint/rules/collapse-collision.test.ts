import { expect, test } from 'vitest';
import type { CollapsingPush } from '#shared/lint/lint-subject.ts';
import { lintPayload } from '#shared/lint/lint-push.ts';
import { nowMs } from '../examples.ts';

interface Given {
  readonly pushType?: string;
  readonly collapseId?: string | null;
  readonly threadId?: string;
  readonly collapsing?: readonly CollapsingPush[];
}

const news: CollapsingPush = { name: 'News', collapseId: 'today', threadId: 'news' };

function lint({ pushType = 'alert', collapseId = 'today', threadId, collapsing = [news] }: Given) {
  const notification = { pushType, topic: null, priority: null, expiration: null, collapseId, apnsId: null };
  const text = JSON.stringify({ aps: { alert: 'Hi', 'thread-id': threadId } });
  return lintPayload(text, { notification, collapsing, tokenKinds: [], deviceNames: [], nowMs });
}

test.each(['weather', undefined])(
  'another saved push of another thread with the same collapse id is told: %s',
  (threadId) => {
    expect(lint(threadId === undefined ? {} : { threadId })).toMatchObject([
      { code: 'collapse-id-shared', severity: 'info', place: { kind: 'header', field: 'collapseId' } },
    ]);
    expect(lint({})[0]?.message).toContain('“News”');
  },
);

test.each<Given>([
  { threadId: 'news' },
  { collapseId: 'tomorrow' },
  { collapseId: null },
  { collapsing: [] },
  { collapsing: [{ ...news, threadId: null }] },
])('one of the same thread, another collapse id or none is not: %j', (given) => {
  expect(lint(given)).toEqual([]);
});
