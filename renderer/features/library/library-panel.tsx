import { Button, TextInput } from '@mantine/core';
import { IconBooks, IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { SavedPush } from '#shared/contract/drafts.ts';
import { orpc } from '../../client/client.ts';
import { CopyableId } from '../../ui/copyable-id.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { RowList } from '../../ui/row-list.tsx';
import { SidePanel } from '../../ui/side-panel.tsx';
import { findPushes } from './find-pushes.ts';
import { DeletePushDialog, RenamePushDialog } from './saved-push-dialogs.tsx';
import { SavedPushRow } from './saved-push-row.tsx';

export interface LibraryPanelProps {
  /** Shows a saved push in the composer. */
  readonly onOpen: (saved: SavedPush) => void;
  /** A saved push got another name, or is gone (null). */
  readonly onRenamed: (name: string, newName: string | null) => void;
  /** Saves the draft shown. */
  readonly onSaveShown: () => void;
  /** What can be done about the sample data. */
  readonly samples: ReactNode;
  readonly onClose?: (() => void) | undefined;
}

type OpenDialog = { readonly kind: 'rename' | 'delete'; readonly saved: SavedPush } | null;

/** The saved pushes: files in a folder, and the samples. */
export function LibraryPanel({ onOpen, onRenamed, onSaveShown, samples, onClose }: LibraryPanelProps) {
  const query = useQuery(orpc.library.list.queryOptions({ input: {} }));
  const { data: overview } = useQuery(orpc.app.overview.queryOptions({ input: {} }));
  const [wanted, setWanted] = useState('');
  const [dialog, setDialog] = useState<OpenDialog>(null);
  const close = () => setDialog(null);
  const row = (saved: SavedPush) => (
    <SavedPushRow
      key={`${saved.name} ${String(saved.isSample)}`}
      saved={saved}
      onOpen={() => onOpen(saved)}
      onRename={() => setDialog({ kind: 'rename', saved })}
      onDelete={() => setDialog({ kind: 'delete', saved })}
    />
  );

  return (
    <SidePanel
      title="Library"
      onClose={onClose}
      tools={
        <TextInput
          aria-label="Find a saved push"
          placeholder="Find by name or push type"
          leftSection={<IconSearch size={14} />}
          value={wanted}
          onChange={(event) => setWanted(event.currentTarget.value)}
        />
      }
      footer={
        <>
          {overview !== undefined && (
            <div>
              Files in <CopyableId value={overview.libraryFolder} label="library folder" isWhole />
            </div>
          )}
          {samples}
        </>
      }
    >
      <Loaded query={query}>
        {(pushes) => {
          const found = findPushes(pushes, wanted);
          const isNothingFound = wanted.trim() !== '' && found.own.length + found.samples.length === 0;
          if (isNothingFound) {
            return (
              <EmptyState
                title="Nothing is called that"
                action={
                  <Button variant="default" onClick={() => setWanted('')}>
                    Show all
                  </Button>
                }
              >
                No saved push has “{wanted.trim()}” in its name or push type.
              </EmptyState>
            );
          }
          return (
            <>
              {found.own.length > 0 && (
                <RowList label="Saved pushes" isGroup>
                  {found.own.map(row)}
                </RowList>
              )}
              {pushes.every(({ isSample }) => isSample) && <NothingSaved onSave={onSaveShown} />}
              {found.samples.length > 0 && (
                <RowList label="Samples" isGroup>
                  {found.samples.map(row)}
                </RowList>
              )}
            </>
          );
        }}
      </Loaded>
      {dialog?.kind === 'rename' && (
        <RenamePushDialog
          saved={dialog.saved}
          onRenamed={(newName) => onRenamed(dialog.saved.name, newName)}
          onClose={close}
        />
      )}
      {dialog?.kind === 'delete' && (
        <DeletePushDialog saved={dialog.saved} onDeleted={() => onRenamed(dialog.saved.name, null)} onClose={close} />
      )}
    </SidePanel>
  );
}

function NothingSaved({ onSave }: { readonly onSave: () => void }) {
  return (
    <EmptyState
      icon={<IconBooks size={28} stroke={1.4} />}
      title="Nothing saved yet"
      action={
        <Button variant="default" onClick={onSave}>
          Save this draft…
        </Button>
      }
    >
      Save a draft to send it again later. Each saved push is a plain file that a team can share in git.
    </EmptyState>
  );
}
