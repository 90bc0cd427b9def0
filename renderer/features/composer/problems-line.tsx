import { Popover } from '@mantine/core';
import { IconAlertTriangle, IconBulb, IconCircleCheck, IconCircleX, IconInfoCircle } from '@tabler/icons-react';
import { useState } from 'react';
import { payloadLimitBytes } from '#shared/apns/push-types.ts';
import type { Draft } from '#shared/contract/schemas.ts';
import type { Diagnostic, Severity } from '#shared/lint/diagnostic.ts';
import { ByteMeter } from '../../ui/byte-meter.tsx';
import { useComposer } from './composer-context.tsx';
import { useAnalysis } from './use-analysis.ts';
import { credentialFieldId } from './credential-reason.tsx';
import classes from './centre.module.css';

const icons = { error: IconCircleX, warning: IconAlertTriangle, info: IconInfoCircle, hint: IconBulb };

function SeverityIcon({ severity }: { readonly severity: Severity }) {
  const Icon = icons[severity];
  return <Icon size={15} className={classes.severity} data-severity={severity} aria-label={severity} />;
}

export interface ProblemsLineProps {
  readonly draft: Draft;
  readonly diagnostics: readonly Diagnostic[];
}

/** Under the editor: the gravest problem with a way to it, and the bytes that would be sent. */
export function ProblemsLine({ draft, diagnostics }: ProblemsLineProps) {
  const composer = useComposer();
  const [isOpen, setIsOpen] = useState(false);
  const [first] = diagnostics;

  function goTo({ place }: Diagnostic) {
    setIsOpen(false);
    if (place.kind === 'target') return;
    if (place.kind === 'credential') {
      document.getElementById(credentialFieldId)?.focus();
      return;
    }
    composer.view.setState({ centre: place.kind === 'payload' ? 'payload' : 'headers' });
    // After the view has changed: the place is not on the screen before.
    requestAnimationFrame(() => {
      if (place.kind === 'payload') composer.editor()?.reveal(place.range);
      else document.getElementById(`header-${place.field}`)?.focus();
    });
  }

  return (
    <footer className={classes.status}>
      <div className={classes.problems} aria-live="polite">
        {first === undefined ? (
          <span className={classes.fine}>
            <IconCircleCheck size={15} aria-hidden /> No problems
          </span>
        ) : (
          <>
            <button type="button" className={classes.problem} onClick={() => goTo(first)} title={first.message}>
              <SeverityIcon severity={first.severity} />
              <span className={classes.problemText}>{first.message}</span>
            </button>
            {diagnostics.length > 1 && (
              <Popover opened={isOpen} onChange={setIsOpen} width={440} position="top-start" trapFocus returnFocus>
                <Popover.Target>
                  <button type="button" className={classes.moreProblems} onClick={() => setIsOpen(!isOpen)}>
                    {diagnostics.length} problems
                  </button>
                </Popover.Target>
                <Popover.Dropdown p={4} aria-label="Problems">
                  {diagnostics.map((diagnostic, index) => (
                    <button key={index} type="button" className={classes.problemRow} onClick={() => goTo(diagnostic)}>
                      <SeverityIcon severity={diagnostic.severity} />
                      <span>{diagnostic.message}</span>
                    </button>
                  ))}
                </Popover.Dropdown>
              </Popover>
            )}
          </>
        )}
      </div>
      <ByteMeter
        label="Payload size"
        bytes={useAnalysis(draft)?.sentBytes ?? 0}
        limit={payloadLimitBytes(draft.push.pushType)}
      />
    </footer>
  );
}
