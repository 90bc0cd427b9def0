import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useStore } from 'zustand';
import { useComposer } from './composer-context.tsx';
import classes from './composer-view.module.css';

/**
 * What to do about a draft that was changed both here and in another window. Nothing is written until it is decided.
 */
export function ChangedElsewhere({ draftId }: { readonly draftId: string }) {
  const { view, openDrafts } = useComposer();
  const isChanged = useStore(view, ({ changedElsewhere }) => changedElsewhere.has(draftId));
  if (!isChanged) return null;
  return (
    <div className={classes.elsewhere} role="alert">
      <IconAlertTriangle size={15} aria-hidden />
      <span>This draft was changed in another window.</span>
      <Button variant="default" size="compact-xs" onClick={() => openDrafts.takeTheirs(draftId)}>
        Load it
      </Button>
      <Button variant="default" size="compact-xs" onClick={() => openDrafts.keepMineAsCopy(draftId)}>
        Keep mine as a copy
      </Button>
    </div>
  );
}
