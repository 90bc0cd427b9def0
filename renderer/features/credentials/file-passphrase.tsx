import { Button, PasswordInput } from '@mantine/core';
import { useStore } from 'zustand';
import { credentialFilesOf, type FileIntake, inspectedOf } from './file-intake.ts';
import { describePassphrase, lockedFiles } from './locked-files.ts';
import { passphraseProblem } from './propose-import.ts';
import classes from './import.module.css';

/** Asks for the passphrase of files once it shows that they have one. It is forgotten together with them. */
export function FilePassphrase({ intake }: { readonly intake: FileIntake }) {
  const state = useStore(intake);
  const { inspection, passphrase, triedPassphrase, typePassphrase, open } = state;
  const problem = passphraseProblem(inspectedOf(state));
  if (problem === null && triedPassphrase === null) return null;
  const isInspecting = inspection.kind === 'inspecting';
  const isOpened = problem === null && passphrase === triedPassphrase;
  const isRefused = problem !== null && triedPassphrase !== null && !isInspecting && passphrase === triedPassphrase;
  const fileNames = credentialFilesOf(state).map(({ fileName }) => fileName);
  return (
    <PasswordInput
      label="Passphrase"
      description={describePassphrase(lockedFiles(fileNames, inspectedOf(state)), fileNames.length, isOpened)}
      inputContainer={(input) => (
        <div className={classes.passphrase}>
          {input}
          <Button
            variant="default"
            loading={isInspecting}
            disabled={passphrase === '' || passphrase === triedPassphrase}
            onClick={open}
          >
            Open
          </Button>
        </div>
      )}
      inputWrapperOrder={['label', 'description', 'input', 'error']}
      autoComplete="off"
      spellCheck={false}
      maxLength={1000}
      data-wanted={problem !== null || undefined}
      visibilityToggleButtonProps={{ 'aria-label': 'Show passphrase' }}
      value={passphrase}
      error={isRefused ? problem.message : null}
      onChange={(event) => typePassphrase(event.currentTarget.value)}
      onBlur={open}
      onKeyDown={(event) => {
        // The key opens the file; what it finds is looked at before it is imported.
        if (event.key !== 'Enter' || isOpened) return;
        event.preventDefault();
        open();
      }}
    />
  );
}
