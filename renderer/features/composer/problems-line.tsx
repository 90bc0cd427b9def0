import { IconChevronDown, IconChevronUp, IconCircleCheck, IconTool } from '@tabler/icons-react';
import { type Ref, useState } from 'react';
import type { Draft } from '#shared/contract/drafts.ts';
import type { Diagnostic } from '#shared/lint/diagnostic.ts';
import { useComposer } from './composer-context.tsx';
import { PayloadBytes } from './payload-bytes.tsx';
import { countBySeverity, countFixable, describeCounts, describeFixAll } from './problem-words.ts';
import { SeverityIcon } from '../../ui/severity.tsx';
import { useAnalysis, useAnalysisProgress } from './use-analysis.ts';
import classes from './problems.module.css';

export interface ProblemsLineProps {
  readonly draft: Draft;
  readonly diagnostics: readonly Diagnostic[];
  readonly isListOpen: boolean;
  readonly toggle: Ref<HTMLButtonElement>;
  readonly onToggle: () => void;
}

/** How many problems there are, the gravest with the way to it, and the bytes that will be sent. */
export function ProblemsLine({ draft, diagnostics, isListOpen, toggle, onToggle }: ProblemsLineProps) {
  const { analyser, goToProblem } = useComposer();
  const analysis = useAnalysis(draft);
  const omitted = analysis?.omittedDiagnostics ?? 0;
  const progress = useAnalysisProgress(draft);
  const counts = countBySeverity(diagnostics);
  const Chevron = isListOpen ? IconChevronDown : IconChevronUp;
  const [first] = diagnostics;
  return (
    <footer className={classes.line}>
      <button
        ref={toggle}
        type="button"
        className={classes.toggle}
        aria-label={`Problems: ${describeCounts(counts, omitted)}`}
        aria-expanded={isListOpen}
        aria-controls={isListOpen ? 'problems' : undefined}
        title={isListOpen ? 'Hide the list of problems' : 'Show all problems'}
        onClick={onToggle}
      >
        <Chevron size={15} aria-hidden />
        {counts.map(([severity, count]) => (
          <span key={severity} className={classes.count}>
            <SeverityIcon severity={severity} isNamed={false} />
            {count}
          </span>
        ))}
        {omitted > 0 && <span>+{omitted}</span>}
        {counts.length === 0 && 'Problems'}
      </button>
      <div className={classes.gravest} aria-live="polite">
        {first !== undefined && (
          <button type="button" className={classes.first} title={first.message} onClick={() => goToProblem(first)}>
            <SeverityIcon severity={first.severity} />
            <span>{first.message}</span>
          </button>
        )}
        {first === undefined && analysis !== null && (
          <span className={classes.fine}>
            <IconCircleCheck size={15} aria-hidden /> No problems
          </span>
        )}
      </div>
      {progress === 'checking' && <span className={classes.checking}>checking…</span>}
      {progress === 'failed' && (
        <span className={classes.failed} role="status">
          The text could not be checked.
          <button type="button" className={classes.fix} onClick={() => analyser.retry(draft.id)}>
            Check again
          </button>
        </span>
      )}
      <FixAll draftId={draft.id} count={countFixable(diagnostics)} title={describeFixAll(diagnostics)} />
      <PayloadBytes draft={draft} />
    </footer>
  );
}

interface FixAllProps {
  readonly draftId: string;
  readonly count: number;
  readonly title: string;
}

function FixAll({ draftId, count, title }: FixAllProps) {
  const { fixAll } = useComposer();
  const [isFixing, setIsFixing] = useState(false);
  if (count === 0) return null;
  return (
    <button
      type="button"
      className={classes.fix}
      disabled={isFixing}
      title={title}
      onClick={() => {
        setIsFixing(true);
        void fixAll(draftId).finally(() => setIsFixing(false));
      }}
    >
      <IconTool size={13} aria-hidden /> Fix all ({count})
    </button>
  );
}
