import { z } from 'zod';
import { draftSchema } from '#shared/contract/drafts.ts';
import type { UnsavedDraft } from './merge-drafts.ts';

const keptSchema = z.array(z.object({ draft: draftSchema, bases: z.array(draftSchema) }));

/** The drafts that a text of the browser's storage holds; none when it was not written by this version. */
export function readKeptDrafts(text: string): readonly UnsavedDraft[] {
  try {
    return keptSchema.parse(JSON.parse(text));
  } catch {
    return [];
  }
}
