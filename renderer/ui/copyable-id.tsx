import { Tooltip } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { shortenMiddle } from './shorten-middle.ts';
import classes from './ui.module.css';

export interface CopyableIdProps {
  readonly value: string;
  /** What the value is, for the accessible name: "Copy apns-id". */
  readonly label: string;
  /** Shows the whole value instead of its two ends. */
  readonly isWhole?: boolean;
}

/** A long id, shortened in the middle; a click copies it whole. */
export function CopyableId({ value, label, isWhole = false }: CopyableIdProps) {
  const clipboard = useClipboard({ timeout: 1200 });
  return (
    <Tooltip label={clipboard.copied ? 'Copied' : value} className="mono" maw={480} style={{ wordBreak: 'break-all' }}>
      <button
        type="button"
        className={classes.copyable}
        aria-label={`Copy ${label} ${value}`}
        onClick={() => clipboard.copy(value)}
      >
        <span className={classes.text}>{isWhole ? value : shortenMiddle(value)}</span>
        {clipboard.copied ? <IconCheck size={13} /> : <IconCopy size={13} />}
      </button>
    </Tooltip>
  );
}
