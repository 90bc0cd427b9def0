import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { ComposedPush, SavedPush } from '#shared/contract/schemas.ts';
import { orpc } from '../../client/client.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { findTemplates, type TemplateEntry } from './find-templates.ts';
import { DeleteTemplateDialog, RenameTemplateDialog } from './own-template-dialogs.tsx';
import { TemplateDetail } from './template-detail.tsx';
import { TemplateList } from './template-list.tsx';
import classes from './templates.module.css';

export interface TemplatesDialogProps {
  /** Opens a template as a new draft. */
  readonly onUse: (title: string, push: ComposedPush) => void;
  /** Puts a template into the draft shown. */
  readonly onReplace: (title: string, push: ComposedPush) => void;
  /** Makes a template of the draft shown. */
  readonly onKeepShown: () => void;
  /** An own template got another name, or is gone (null). */
  readonly onRenamed: (name: string, newName: string | null) => void;
  readonly onClose: () => void;
}

type OwnAction = { readonly kind: 'rename' | 'delete'; readonly saved: SavedPush } | null;

const nothingSaved: readonly SavedPush[] = [];

/** The templates at the left, all about the chosen one at the right. Mount it to show it. */
export function TemplatesDialog({ onUse, onReplace, onKeepShown, onRenamed, onClose }: TemplatesDialogProps) {
  const saved = useQuery(orpc.library.list.queryOptions({ input: {} })).data ?? nothingSaved;
  const [wanted, setWanted] = useState('');
  const [chosenKey, setChosenKey] = useState<string | null>(null);
  const [action, setAction] = useState<OwnAction>(null);
  const groups = useMemo(() => findTemplates(saved, wanted), [saved, wanted]);
  const entries = groups.flatMap((group) => group.entries);
  const chosen = entries.find(({ key }) => key === chosenKey) ?? entries[0];
  const act = (kind: 'rename' | 'delete') => {
    if (chosen?.kind === 'own') setAction({ kind, saved: chosen.saved });
  };
  const use = ({ title, push }: TemplateEntry) => {
    if (push !== null) onUse(title, push);
  };

  return (
    <Dialog
      opened
      onClose={onClose}
      title="Templates"
      size="min(1120px, 100vw - 48px)"
      classNames={{ body: classes.body }}
    >
      <TemplateList
        groups={groups}
        chosen={chosen}
        wanted={wanted}
        onWant={(text) => {
          setWanted(text);
          setChosenKey(null);
        }}
        onChoose={setChosenKey}
        onUse={use}
        onKeepShown={onKeepShown}
      />
      {chosen === undefined ? (
        <div className={classes.detail} />
      ) : (
        <TemplateDetail
          key={chosen.key}
          entry={chosen}
          onUse={() => use(chosen)}
          onReplace={() => {
            if (chosen.push !== null) onReplace(chosen.title, chosen.push);
          }}
          onRename={() => act('rename')}
          onDelete={() => act('delete')}
        />
      )}
      {action?.kind === 'rename' && (
        <RenameTemplateDialog
          saved={action.saved}
          onRenamed={(newName) => {
            setChosenKey(newName);
            onRenamed(action.saved.name, newName);
          }}
          onClose={() => setAction(null)}
        />
      )}
      {action?.kind === 'delete' && (
        <DeleteTemplateDialog
          saved={action.saved}
          onDeleted={() => onRenamed(action.saved.name, null)}
          onClose={() => setAction(null)}
        />
      )}
    </Dialog>
  );
}
