import { useDeferredValue, useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import type { Draft } from '#shared/contract/drafts.ts';
import type { Diagnostic } from '#shared/lint/diagnostic.ts';
import { Splitter } from '../../ui/splitter.tsx';
import { useComposer } from './composer-context.tsx';
import { ProblemsLine } from './problems-line.tsx';
import { ProblemsList } from './problems-list.tsx';
import { useAnalysis } from './use-analysis.ts';
import { problemsHeights } from './view-store.ts';
import classes from './problems.module.css';

export interface ProblemsPaneProps {
  readonly draft: Draft;
  readonly diagnostics: readonly Diagnostic[];
}

/** Under the editor: a line about the problems and the bytes, and the list of all problems when it is asked for. */
export function ProblemsPane({ draft, diagnostics }: ProblemsPaneProps) {
  const { view } = useComposer();
  const isOpen = useStore(view, (state) => state.isProblemsListOpen);
  const height = useStore(view, (state) => state.problemsHeight);
  const { push = null, omittedDiagnostics: omitted = 0 } = useAnalysis(draft) ?? {};
  const toggle = useRef<HTMLButtonElement>(null);
  // A long list is drawn when there is time for it; typing goes first.
  const listed = useDeferredValue(
    useMemo(() => ({ draftId: draft.id, diagnostics, push, omitted }), [draft.id, diagnostics, push, omitted]),
  );
  return (
    <>
      {isOpen && (
        <Splitter
          label="Height of the problems"
          orientation="horizontal"
          size={height}
          {...problemsHeights}
          isPaneBefore={false}
          onResize={(problemsHeight) => view.setState({ problemsHeight })}
        />
      )}
      <ProblemsLine
        draft={draft}
        diagnostics={diagnostics}
        isListOpen={isOpen}
        toggle={toggle}
        onToggle={() => view.setState({ isProblemsListOpen: !isOpen })}
      />
      {isOpen && (
        <div className={classes.pane} style={{ height }}>
          <ProblemsList
            {...listed}
            onClose={() => {
              view.setState({ isProblemsListOpen: false });
              toggle.current?.focus();
            }}
          />
        </div>
      )}
    </>
  );
}
