import { plainSpelling } from '../payload/judge-key.ts';
import type { MediaHint } from './notification-look.ts';
import { isJsonObject, type JsonObject } from './read-key.ts';

/**
 * Keys under which apps send what their service extension attaches, in their plain spelling. None of them is Apple's.
 */
const mediaKeys = new Set(
  [
    ...['media-url', 'media', 'image', 'image-url', 'img', 'img-url', 'picture', 'picture-url', 'photo', 'photo-url'],
    ...['attachment', 'attachment-url', 'attachments', 'thumbnail', 'thumbnail-url', 'big-picture', 'rich-media'],
    ...['rich-media-url', 'media-attachment', 'media-attachment-url', 'urlImageString', 'gcm.notification.image'],
    ...['video', 'video-url', 'audio', 'audio-url', 'gif', 'gif-url', 'avatar', 'avatar-url', 'icon-url'],
  ].map(plainSpelling),
);

/** Inside of an object with such a name, the link itself is usually called so. */
const linkKeys = new Set(['url', 'src', 'href', 'uri', 'link', 'identifier']);
const mostLevels = 4;

/** The first link in a payload that looks like something to attach; null for none. */
export function findMedia(root: JsonObject): MediaHint | null {
  return search(root, '', false, 0) ?? null;
}

function search(value: unknown, path: string, isMedia: boolean, level: number): MediaHint | undefined {
  if (level > mostLevels) return undefined;
  if (typeof value === 'string') return isMedia ? hintOf(value, path) : undefined;
  const members: readonly (readonly [string, string, unknown])[] = Array.isArray(value)
    ? value.slice(0, 3).map((item: unknown, index) => ['', `${path}[${String(index)}]`, item] as const)
    : isJsonObject(value)
      ? Object.entries(value).map(([key, item]) => [key, path === '' ? key : `${path}.${key}`, item] as const)
      : [];
  for (const [key, place, item] of members) {
    const spelling = plainSpelling(key);
    const isHere = mediaKeys.has(spelling) || (isMedia && (key === '' || linkKeys.has(spelling)));
    const found = search(item, place, isHere, level + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}

function hintOf(text: string, path: string): MediaHint | undefined {
  // Step by step: one pattern for all of it would try each length of the host with a long text that is no link after all.
  const [start, authority] = /^https?:\/\/([^/?#]+)/i.exec(text) ?? [];
  if (start === undefined || authority === undefined || /\s/.test(text)) return undefined;
  const [host = ''] = authority.slice(authority.lastIndexOf('@') + 1).split(':', 1);
  return host === '' ? undefined : { url: text, host, kind: kindOf(path, text.slice(start.length)), path };
}

function kindOf(path: string, rest: string): MediaHint['kind'] {
  const [ending = ''] = /\.[a-z\d]{3,4}(?=$|[?#])/i.exec(rest) ?? [];
  if (/^\.(?:mp4|m4v|mov|mpe?g|avi)$/i.test(ending)) return 'video';
  if (/^\.(?:mp3|m4a|aiff?|wav|caf)$/i.test(ending)) return 'audio';
  if (ending !== '') return 'image';
  return /video/i.test(path) ? 'video' : /audio/i.test(path) ? 'audio' : 'image';
}
