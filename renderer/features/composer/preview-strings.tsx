import { ActionIcon, Button, FileButton } from '@mantine/core';
import { IconLanguage, IconX } from '@tabler/icons-react';
import { useStore } from 'zustand';
import { Notice } from '../../ui/notice.tsx';
import { useComposer } from './composer-context.tsx';
import classes from './preview.module.css';

export interface PreviewStringsProps {
  readonly bundleId: string;
  /** Whether the push shows texts. */
  readonly isUsed: boolean;
  /** Whether it has keys of translated texts. */
  readonly isWanted: boolean;
}

/** The app's translations that the preview uses, and the way to give them. */
export function PreviewStrings({ bundleId, isUsed, isWanted }: PreviewStringsProps) {
  const { strings } = useComposer();
  const { files, problem, take, remove, dismissProblem } = useStore(strings.store);
  const file = files.get(bundleId);
  const isProblemHere = problem?.bundleId === bundleId;
  if (!isProblemHere && !(isUsed && (isWanted || file !== undefined))) return null;
  const app = bundleId === '' ? 'pushes without a bundle id' : bundleId;
  return (
    <section className={classes.strings} aria-label="Translations">
      <p>
        <IconLanguage size={15} aria-hidden />
        {file === undefined ? (
          <span>Drop the app’s Localizable.strings here to read the translated texts.</span>
        ) : (
          <strong>{file.fileName}</strong>
        )}
      </p>
      <div className={classes.stringsActions}>
        <FileButton
          accept=".strings"
          onChange={(chosen) => {
            if (chosen !== null) void take(bundleId, chosen);
          }}
        >
          {(props) => (
            <Button {...props} variant="default" size="compact-xs">
              {file === undefined ? 'Choose…' : 'Replace…'}
            </Button>
          )}
        </FileButton>
        {file !== undefined && (
          <ActionIcon size={22} aria-label={`Remove ${file.fileName}`} onClick={() => remove(bundleId)}>
            <IconX size={14} />
          </ActionIcon>
        )}
      </div>
      {file !== undefined && (
        <p className={classes.stringsFor}>
          {file.entries.size} {file.entries.size === 1 ? 'text' : 'texts'} for {app}, until the window is closed.
        </p>
      )}
      {isProblemHere && (
        <div className={classes.stringsProblem}>
          <Notice tone="error" role="alert" onDismiss={dismissProblem}>
            <strong>{problem.fileName}</strong> cannot be read. {problem.text}
          </Notice>
        </div>
      )}
    </section>
  );
}
