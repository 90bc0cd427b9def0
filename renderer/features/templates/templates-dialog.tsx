import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo, useState } from 'react';
import type { ComposedPush, SavedPush } from '#shared/contract/drafts.ts';
import { orpc } from '../../client/client.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { findTemplates, type TemplateEntry } from './find-templates.ts';
import { TemplateDetail } from './template-detail.tsx';
import { TemplateList } from './template-list.tsx';
import classes from './templates.module.css';

interface OwnAction {
  readonly kind: 'rename' | 'delete';
  readonly saved: SavedPush;
}

/** What asks before something is done with an own template. */
export interface OwnActionProps extends OwnAction {
  /** It has got another name, or is gone (null). */
  readonly onRenamed: (newName: string | null) => void;
  readonly onClose: () => void;
}

export interface TemplatesDialogProps {
  /** Opens a template as a new draft. */
  readonly onUse: (title: string, push: ComposedPush) => void;
  /** Puts a template into the draft shown. */
  readonly onReplace: (title: string, push: ComposedPush) => void;
  /** Makes a template of the draft shown. */
  readonly onKeepShown: () => void;
  /** An own template got another name, or is gone (null). */
  readonly onRenamed: (name: string, newName: string | null) => void;
  readonly renderOwnAction: (props: OwnActionProps) => ReactNode;
  readonly onClose: () => void;
}

const nothingSaved: readonly SavedPush[] = [];

/** The templates at the left, all about the chosen one at the right. Mount it to show it. */
export function TemplatesDialog(props: TemplatesDialogProps) {
  const { onUse, onReplace, onKeepShown, onRenamed, renderOwnAction, onClose } = props;
  const saved = useQuery(orpc.library.list.queryOptions({ input: {} })).data ?? nothingSaved;
  const [wanted, setWanted] = useState('');
  const [chosenKey, setChosenKey] = useState<string | null>(null);
  const [action, setAction] = useState<OwnAction | null>(null);
  const groups = useMemo(() => findTemplates(saved, wanted), [saved, wanted]);
  const entries = groups.flatMap((group) => group.entries);
  const chosen = entries.find(({ key }) => key === chosenKey) ?? entries[0];
  const act = (kind: OwnAction['kind']) => {
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
      {action !== null &&
        renderOwnAction({
          ...action,
          onRenamed: (newName) => {
            setChosenKey(newName);
            onRenamed(action.saved.name, newName);
          },
          onClose: () => setAction(null),
        })}
    </Dialog>
  );
}
