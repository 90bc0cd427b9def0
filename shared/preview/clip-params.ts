import { clipName } from '../messages/clip-name.ts';

/** What a sentence is made with, with names that can be anything people type short enough for a sentence. */
export function clipParams<Params extends readonly unknown[]>(params: Params): Params {
  return params.map(clip) as unknown as Params;
}

function clip(value: unknown): unknown {
  if (typeof value === 'string') return clipName(value);
  if (Array.isArray(value)) return value.map(clip);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, clip(inner)]));
}
