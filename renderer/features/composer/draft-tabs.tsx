import { ActionIcon, Tooltip } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconPlus, IconTemplate, IconX } from '@tabler/icons-react';
import { type KeyboardEvent, useDeferredValue, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { Draft } from '#shared/contract/drafts.ts';
import { orpc } from '../../client/client.ts';
import { useComposer } from './composer-context.tsx';
import { isSavedAsIs, isUntouched } from './is-saved.ts';
import classes from './draft-tabs.module.css';

export interface DraftTabsProps {
  /** Shows the templates. */
  readonly onTemplates: () => void;
}

/** The open drafts. A dot says that something was written which the library does not have. */
export function DraftTabs({ onTemplates }: DraftTabsProps) {
  const composer = useComposer();
  const { drafts, activeId } = useDeferredValue(useStore(composer.drafts));
  const saved = useQuery(orpc.library.list.queryOptions({ input: {} })).data ?? [];

  function handleKeyDown(event: KeyboardEvent) {
    if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return;
    composer.drafts.getState().selectNeighbour(event.key === 'ArrowRight' ? 1 : -1);
    const next = composer.drafts.getState().activeId;
    if (next !== null) document.getElementById(`tab-${next}`)?.focus();
  }

  return (
    <div className={classes.row}>
      <div className={classes.tabs} role="tablist" aria-label="Drafts">
        {drafts.map((draft) => (
          <DraftTab
            key={draft.id}
            draft={draft}
            isShown={draft.id === activeId}
            isSaved={isUntouched(draft) || isSavedAsIs(draft, saved)}
            onKeyDown={handleKeyDown}
          />
        ))}
      </div>
      <Tooltip label="New draft">
        <ActionIcon aria-label="New draft" onClick={composer.newDraft}>
          <IconPlus size={16} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label="New draft from a template">
        <ActionIcon aria-label="New draft from a template" onClick={onTemplates}>
          <IconTemplate size={16} />
        </ActionIcon>
      </Tooltip>
    </div>
  );
}

interface DraftTabProps {
  readonly draft: Draft;
  readonly isShown: boolean;
  /** Nothing of it would be lost. */
  readonly isSaved: boolean;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

function DraftTab({ draft, isShown, isSaved, onKeyDown }: DraftTabProps) {
  const composer = useComposer();
  const [isRenaming, setIsRenaming] = useState(false);
  const tab = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isShown) tab.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [isShown]);

  function rename(title: string) {
    setIsRenaming(false);
    if (title.trim() !== '') composer.drafts.getState().change(draft.id, { title: title.trim() });
  }

  return (
    <div ref={tab} className={classes.tab} data-shown={isShown || undefined}>
      {isRenaming ? (
        <input
          ref={(input) => input?.select()}
          className={classes.name}
          aria-label="Name of the draft"
          defaultValue={draft.title}
          maxLength={100}
          onBlur={(event) => rename(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') rename(event.currentTarget.value);
            if (event.key === 'Escape') setIsRenaming(false);
          }}
        />
      ) : (
        <button
          type="button"
          role="tab"
          id={`tab-${draft.id}`}
          className={classes.title}
          aria-selected={isShown}
          aria-controls="draft"
          tabIndex={isShown ? 0 : -1}
          title={`${draft.title} (double-click to rename)`}
          onClick={() => composer.drafts.getState().select(draft.id)}
          onDoubleClick={() => setIsRenaming(true)}
          onKeyDown={(event) => {
            if (event.key === 'F2') setIsRenaming(true);
            if (event.key === 'Delete') composer.close(draft.id);
            onKeyDown(event);
          }}
          onAuxClick={(event) => {
            if (event.button === 1) composer.close(draft.id);
          }}
        >
          <span className={classes.text}>{draft.title}</span>
          {!isSaved && <span className={classes.dot} role="img" aria-label="not saved to the library" />}
        </button>
      )}
      <ActionIcon
        className={classes.close}
        size={18}
        tabIndex={isShown ? 0 : -1}
        aria-label={`Close ${draft.title}`}
        onClick={() => composer.close(draft.id)}
      >
        <IconX size={13} />
      </ActionIcon>
    </div>
  );
}
