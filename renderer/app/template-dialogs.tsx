import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useStore } from 'zustand';
import { useDevices } from '../features/composer/composer-context.tsx';
import { DeletePushDialog, RenamePushDialog } from '../features/library/saved-push-dialogs.tsx';
import { describeNameFailure, templatesFolder } from '../features/templates/own-templates.ts';
import { SaveTemplateDialog } from '../features/templates/save-template-dialog.tsx';
import { type OwnActionProps, TemplatesDialog } from '../features/templates/templates-dialog.tsx';
import { ErrorBoundary } from '../ui/error-boundary.tsx';
import { replacePush } from './replace-push.ts';
import { tell, type WindowParts } from './start-window.ts';
import type { Workbench } from './workbench.ts';

export interface TemplateDialogsProps {
  readonly parts: Pick<WindowParts, 'composer' | 'templates'>;
  readonly workbench: Pick<Workbench, 'openPush' | 'followSavedPush'>;
  /** Asks for the name of a template made from the draft shown. */
  readonly onKeepShown: () => void;
}

/** The templates, and the question for the name of a new one. */
export function TemplateDialogs({ parts: { composer, templates }, workbench, onKeepShown }: TemplateDialogsProps) {
  const { isOpen, kept, close, stopKeeping } = useStore(templates);
  const devices = useDevices();

  function showPayload() {
    close();
    composer.view.setState({ centre: 'payload' });
    // The editor shows another document only after this.
    requestAnimationFrame(() => composer.editor()?.focus());
  }

  return (
    <>
      {isOpen && (
        <ErrorBoundary part="the templates">
          <TemplatesDialog
            onUse={(title, push) => {
              workbench.openPush(title, push, null);
              showPayload();
            }}
            onReplace={(title, push) => {
              const undo = replacePush(composer, push, devices);
              showPayload();
              tellReplaced(title, undo);
            }}
            onKeepShown={onKeepShown}
            onRenamed={workbench.followSavedPush}
            renderOwnAction={askAboutOwn}
            onClose={close}
          />
        </ErrorBoundary>
      )}
      {kept !== null && (
        <SaveTemplateDialog
          kept={kept}
          onSaved={(title) => tell(`Saved “${title}” as a template.`)}
          onClose={stopKeeping}
        />
      )}
    </>
  );
}

function askAboutOwn({ kind, saved, onRenamed, onClose }: OwnActionProps) {
  const own = { saved, noun: 'template', onClose };
  return kind === 'rename' ? (
    <RenamePushDialog {...own} folder={templatesFolder} describe={describeNameFailure} onRenamed={onRenamed} />
  ) : (
    <DeletePushDialog {...own} onDeleted={() => onRenamed(null)} />
  );
}

/** Tells that a draft has got what a template sends, with the way back to all that it sent before. */
function tellReplaced(title: string, onUndo: () => void): void {
  const id = 'template-replaced';
  notifications.hide(id);
  notifications.show({
    id,
    autoClose: 8000,
    withBorder: true,
    message: (
      <>
        Payload and headers are now those of “{title}”.{' '}
        <Button
          variant="subtle"
          size="compact-xs"
          onClick={() => {
            notifications.hide(id);
            onUndo();
          }}
        >
          Undo
        </Button>
      </>
    ),
  });
}
