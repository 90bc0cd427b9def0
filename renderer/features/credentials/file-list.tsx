import { ActionIcon, Button, Loader } from '@mantine/core';
import { IconFile, IconFileAlert, IconFileImport, IconX } from '@tabler/icons-react';
import { useRef } from 'react';
import { useStore } from 'zustand';
import { describeFailure } from '#shared/failure.ts';
import type { FileIntake, IntakeFile } from './file-intake.ts';
import classes from './import.module.css';

export interface FileListProps {
  readonly intake: FileIntake;
  /** What to drop, while there is nothing yet. */
  readonly hint: string;
}

/** Takes files by a chooser and lists those that are there. Dropped and pasted ones are taken care of by the window: anywhere on it will do. */
export function FileList({ intake, hint }: FileListProps) {
  const { files, refusal, add, remove } = useStore(intake);
  const input = useRef<HTMLInputElement>(null);
  const isEmpty = files.length === 0;
  return (
    <div>
      <div className={classes.drop} data-empty={isEmpty || undefined}>
        {isEmpty ? (
          <>
            <IconFileImport size={22} stroke={1.5} aria-hidden />
            <p className={classes.dropText}>{hint}</p>
          </>
        ) : (
          <ul className={classes.files} aria-label="Files">
            {files.map((file) => (
              <FileLine key={file.id} file={file} onRemove={() => remove(file.id)} />
            ))}
          </ul>
        )}
        <Button variant="default" data-autofocus data-otherwise onClick={() => input.current?.click()}>
          {isEmpty ? 'Choose files…' : 'Add files…'}
        </Button>
        <input
          ref={input}
          type="file"
          multiple
          hidden
          aria-label="Credential files"
          onChange={(event) => {
            const chosen = [...(event.currentTarget.files ?? [])];
            event.currentTarget.value = '';
            if (chosen.length > 0) void add(chosen);
          }}
        />
      </div>
      {refusal !== null && (
        <p role="alert" className={classes.refused}>
          {describeFailure(refusal)}
        </p>
      )}
    </div>
  );
}

function FileLine({ file, onRemove }: { readonly file: IntakeFile; readonly onRemove: () => void }) {
  const { kind, fileName } = file;
  return (
    <li className={classes.file}>
      {kind === 'reading' && <Loader size={14} aria-label="Reading" />}
      {kind === 'read' && <IconFile size={15} stroke={1.6} aria-hidden />}
      {kind === 'refused' && <IconFileAlert size={15} stroke={1.6} aria-hidden data-refused />}
      <span className={classes.fileName}>
        <span className="mono">{fileName}</span>
        {kind === 'refused' && (
          <span role="alert" className={classes.refused}>
            {describeFailure(file.failure)}
          </span>
        )}
      </span>
      <ActionIcon size={22} aria-label={`Leave out ${fileName}`} onClick={onRemove}>
        <IconX size={14} />
      </ActionIcon>
    </li>
  );
}
