import type { Draft } from '#shared/contract/drafts.ts';
import { useAnalysing } from './use-analysis.ts';

/** Has the draft shown read, in a worker that is started with the first one. Draws nothing. */
export function Analysing({ draft }: { readonly draft: Draft }) {
  useAnalysing(draft);
  return null;
}
