import { ActionIcon, Tooltip } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import classes from './side-panel.module.css';

export interface CodeLineProps {
  readonly code: string;
  /** What is copied where `code` cannot show it as it is. Default: `code`. */
  readonly copies?: string | undefined;
  /** What is copied, for the accessible name: "curl command". */
  readonly label: string;
  /** Breaks long lines at any character: for commands, whose words are long and need not be read. */
  readonly breaksAnywhere?: boolean;
}

/** Something to paste elsewhere, shown whole, with its copy button. */
export function CodeLine({ code, copies = code, label, breaksAnywhere = false }: CodeLineProps) {
  const clipboard = useClipboard({ timeout: 1200 });
  return (
    <div className={classes.code}>
      <code data-breaks-anywhere={breaksAnywhere || undefined}>{code}</code>
      <Tooltip label={clipboard.copied ? 'Copied' : `Copy ${label}`}>
        <ActionIcon size={20} aria-label={`Copy ${label}`} onClick={() => clipboard.copy(copies)}>
          {clipboard.copied ? <IconCheck size={13} /> : <IconCopy size={13} />}
        </ActionIcon>
      </Tooltip>
    </div>
  );
}
