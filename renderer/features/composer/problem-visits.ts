import type { Diagnostic } from '#shared/lint/diagnostic.ts';
import type { PayloadEditorHandle } from '../../editor/editor-marker.ts';
import { credentialFieldId, devicesFieldId } from './field-ids.ts';
import { focusedHeader, focusHeader } from './header-focus.ts';
import { problemBeyond, type ProblemSpot } from './problem-order.ts';
import type { ViewStore } from './view-store.ts';

/** Ways to where problems are. */
export interface ProblemVisits {
  /** Shows the place of a problem: in the payload, or what sets a header, the devices or the credential. */
  readonly goToProblem: (problem: Pick<Diagnostic, 'place'>) => void;
  /** Goes to the problem after, or before, where the caret or the focus is, over payload and headers and round. */
  readonly goToNextProblem: (step: 1 | -1) => void;
}

export interface ProblemVisitsParts {
  /** What was last found in the draft that is shown; undefined while that is not known. */
  readonly problems: () => readonly Diagnostic[] | undefined;
  readonly view: ViewStore;
  readonly editor: () => PayloadEditorHandle | null;
}

export function createProblemVisits({ problems, view, editor }: ProblemVisitsParts): ProblemVisits {
  /** Where the caret or the focus will be with the next frame. A key may be pressed again before that. */
  let ahead: Diagnostic['place'] | null = null;

  function goToProblem({ place }: Pick<Diagnostic, 'place'>) {
    if (place.kind === 'credential' || place.kind === 'target') {
      document.getElementById(place.kind === 'credential' ? credentialFieldId : devicesFieldId)?.focus();
      return;
    }
    view.setState({ centre: place.kind === 'payload' ? 'payload' : 'headers' });
    ahead = place;
    // After the view has changed: the place is not on the screen before.
    requestAnimationFrame(() => {
      if (ahead !== place) return;
      ahead = null;
      if (place.kind === 'payload') editor()?.reveal(place.range);
      else focusHeader(place.field);
    });
  }

  function spotNow(diagnostics: readonly Diagnostic[]): ProblemSpot {
    if (ahead?.kind === 'payload') return { kind: 'payload', offset: ahead.range.offset };
    if (ahead?.kind === 'header') return ahead;
    const fields = diagnostics.flatMap(({ place }) => (place.kind === 'header' ? [place.field] : []));
    const field = focusedHeader(fields);
    if (field !== null || view.getState().centre === 'headers') return { kind: 'header', field };
    return { kind: 'payload', offset: editor()?.selectionStart() ?? -1 };
  }

  return {
    goToProblem,
    goToNextProblem: (step) => {
      const diagnostics = problems();
      if (diagnostics === undefined) return;
      const next = problemBeyond(diagnostics, spotNow(diagnostics), step);
      if (next === undefined) return;
      const shownEditor = view.getState().centre === 'payload' ? editor() : null;
      if (next.place.kind !== 'payload' || shownEditor === null) {
        goToProblem(next);
        return;
      }
      // At once: the next key may ask about that very place.
      ahead = null;
      shownEditor.reveal(next.place.range);
    },
  };
}
