import { Button } from '@mantine/core';
import { IconFileImport, IconKey } from '@tabler/icons-react';
import { useRef } from 'react';
import { describeFailure, type Failure } from '#shared/failure.ts';
import type { ChosenFile } from './import-store.ts';
import classes from './credentials.module.css';

export interface FileChoiceProps {
  readonly chosen: ChosenFile;
  /** Why the core did not take the file. */
  readonly failure: Failure | null;
  readonly onChoose: (file: File) => void;
}

/** Takes one file and shows which it is. Dropping is taken care of by the window: anywhere on it will do. */
export function FileChoice({ chosen, failure, onChoose }: FileChoiceProps) {
  const input = useRef<HTMLInputElement>(null);
  const problem = chosen.kind === 'refused' ? chosen.failure : failure;

  return (
    <div>
      <div className={classes.drop} data-refused={problem !== null || undefined}>
        {chosen.kind === 'none' ? (
          <>
            <IconFileImport size={20} stroke={1.5} aria-hidden />
            <span className={classes.dropText}>
              Drop <span className="mono">AuthKey_….p8</span> anywhere on the window, as it came from
              developer.apple.com
            </span>
          </>
        ) : (
          <>
            <IconKey size={20} stroke={1.5} aria-hidden />
            <span className={classes.dropText}>
              <strong className="mono">{chosen.kind === 'read' ? chosen.file.fileName : chosen.fileName}</strong>
              {chosen.kind === 'reading' && ' is being read…'}
            </span>
          </>
        )}
        <Button
          variant="default"
          {...(chosen.kind === 'none' ? { 'data-autofocus': true } : {})}
          onClick={() => input.current?.click()}
        >
          {chosen.kind === 'none' ? 'Choose file…' : 'Choose another…'}
        </Button>
        <input
          ref={input}
          type="file"
          hidden
          aria-label="Key file"
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            if (file !== undefined) onChoose(file);
            event.currentTarget.value = '';
          }}
        />
      </div>
      {problem !== null && (
        <p role="alert" className={classes.refused}>
          {describeFailure(problem)}
        </p>
      )}
    </div>
  );
}
