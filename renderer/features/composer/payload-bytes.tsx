import { Popover } from '@mantine/core';
import { useState } from 'react';
import { payloadLimitBytes } from '#shared/apns/push-types.ts';
import type { Draft } from '#shared/contract/drafts.ts';
import { ByteMeter } from '../../ui/byte-meter.tsx';
import { BytesDetails, legacyLimitBytes } from './bytes-details.tsx';
import { useAnalysis, useAnalysisProgress } from './use-analysis.ts';
import classes from './bytes.module.css';

/** The bytes that will be sent against the limit of the push type; a click tells where they are. */
export function PayloadBytes({ draft }: { readonly draft: Draft }) {
  const [isOpen, setIsOpen] = useState(false);
  const analysis = useAnalysis(draft);
  const progress = useAnalysisProgress(draft);
  if (analysis === null) return <span>{progress === 'failed' ? 'not counted' : 'counting…'}</span>;
  const limit = payloadLimitBytes(draft.push.pushType);
  return (
    <Popover opened={isOpen} onChange={setIsOpen} width={400} position="top-end" trapFocus returnFocus>
      <Popover.Target>
        <span className={classes.meter} aria-busy={progress === 'checking'}>
          <ByteMeter label="Payload size" bytes={analysis.sentBytes} limit={limit} mark={legacyLimitBytes} />
          <button
            type="button"
            className={classes.open}
            aria-label="Where the bytes are"
            aria-haspopup="dialog"
            aria-expanded={isOpen}
            title="Where the bytes are"
            onClick={() => setIsOpen(!isOpen)}
          />
        </span>
      </Popover.Target>
      <Popover.Dropdown p={0} aria-label="Where the bytes are">
        <BytesDetails draft={draft} analysis={analysis} limit={limit} onGo={() => setIsOpen(false)} />
      </Popover.Dropdown>
    </Popover>
  );
}
