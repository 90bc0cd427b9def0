import { ActionIcon, Tooltip } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useMemo } from 'react';
import { type Piece, piecesOfCode, piecesOfPayload } from './highlight.ts';
import classes from './templates.module.css';

export interface CodeBlockProps {
  readonly text: string;
  /** What is shown and copied, for the accessible names: "payload", "Swift code". */
  readonly label: string;
  readonly isPayload?: boolean;
}

/**
 * Text to read and to paste elsewhere, with light colours. It is reached by Tab, so that it can be scrolled by keys.
 */
export function CodeBlock({ text, label, isPayload = false }: CodeBlockProps) {
  const clipboard = useClipboard({ timeout: 1200 });
  const pieces = useMemo(() => (isPayload ? piecesOfPayload(text) : piecesOfCode(text)), [text, isPayload]);
  return (
    <div className={classes.block}>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- else its end cannot be reached by keys */}
      <pre tabIndex={0} aria-label={label}>
        <code>{pieces.map(show)}</code>
      </pre>
      <Tooltip label={clipboard.copied ? 'Copied' : `Copy ${label}`}>
        <ActionIcon className={classes.copy} aria-label={`Copy ${label}`} onClick={() => clipboard.copy(text)}>
          {clipboard.copied ? <IconCheck size={15} /> : <IconCopy size={15} />}
        </ActionIcon>
      </Tooltip>
    </div>
  );
}

function show({ kind, text }: Piece, index: number) {
  return kind === 'plain' ? (
    text
  ) : (
    <span key={index} data-kind={kind}>
      {text}
    </span>
  );
}
