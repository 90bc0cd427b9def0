import { Button, Group } from '@mantine/core';
import { useStore } from 'zustand';
import type { Draft } from '#shared/contract/drafts.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { useComposer } from './composer-context.tsx';
import classes from './questions.module.css';

/** Asks what to do with a draft whose file somebody else changed: both versions can be kept. */
export function ChangedFileDialog({ draft }: { readonly draft: Draft }) {
  const { view, overwrite, saveAs } = useComposer();
  const isOpen = useStore(view, (state) => state.isFileChanged);
  const close = () => view.setState({ isFileChanged: false });
  const answer = (act: () => void) => () => {
    close();
    act();
  };
  return (
    <Dialog opened={isOpen} onClose={close} title="The file was changed outside" size={460}>
      <p className={classes.text}>
        <span className="mono">{draft.savedPushName}.push.json</span> is not what it was when you opened it: another
        program, or a pull in git, has changed it. Overwrite it with your draft, or save the draft under another name
        and keep both.
      </p>
      <Group justify="flex-end" gap={8} mt={16}>
        <Button variant="default" onClick={close}>
          Cancel
        </Button>
        <Button color="var(--pb-red-fill)" onClick={answer(overwrite)}>
          Overwrite
        </Button>
        <Button data-autofocus onClick={answer(saveAs)}>
          Save as…
        </Button>
      </Group>
    </Dialog>
  );
}
