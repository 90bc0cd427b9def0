import { expect, test } from 'vitest';
import { findMedia } from '#shared/preview/find-media.ts';

const url = 'https://cdn.example.com/cat.jpg';

test.each([
  [{ 'media-url': url }, 'media-url'],
  [{ mediaUrl: url }, 'mediaUrl'],
  [{ image: url }, 'image'],
  [{ 'attachment-url': url }, 'attachment-url'],
  [{ fcm_options: { image: url } }, 'fcm_options.image'],
  [{ data: { media: { url } } }, 'data.media.url'],
  [{ attachments: [{ url }] }, 'attachments[0].url'],
  [{ attachments: [url] }, 'attachments[0]'],
  [{ 'gcm.notification.image': url }, 'gcm.notification.image'],
])('what an extension would attach is found in %j', (payload, path) => {
  expect(findMedia(payload)).toEqual({ url, path, host: 'cdn.example.com', kind: 'image' });
});

test.each([
  [{ url }],
  [{ image: 'cat.jpg' }],
  [{ image: 'file:///cat.jpg' }],
  [{ image: 'see https://example.com/a b' }],
  [{ image: 5 }],
  [{ link: { href: url } }],
  [{ image: { credit: url } }],
  [{ a: { b: { c: { d: { image: url } } } } }],
])('%j is nothing to attach', (payload) => {
  expect(findMedia(payload)).toBeNull();
});

test('a long text that is no link after all is read once, not once for each of its characters', () => {
  expect(findMedia({ image: `https://${'a'.repeat(100_000)} ` })).toBeNull();
  expect(findMedia({ image: `https://${'a@'.repeat(100_000)} ` })).toBeNull();
});

test('the kind is told by the ending, else by the key', () => {
  const kindOf = (key: string, link: string) => findMedia({ [key]: link })?.kind;
  expect(kindOf('media-url', 'https://a.example/clip.mp4?x=1')).toBe('video');
  expect(kindOf('media-url', 'https://a.example/song.m4a#t')).toBe('audio');
  expect(kindOf('video-url', 'https://a.example/7')).toBe('video');
  expect(kindOf('image', 'https://me@a.example:8443/7')).toBe('image');
  expect(findMedia({ image: 'https://me@a.example:8443/7' })?.host).toBe('a.example');
});
