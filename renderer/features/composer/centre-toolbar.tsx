import { ActionIcon, Button, SegmentedControl, Tooltip } from '@mantine/core';
import {
  IconDeviceFloppy,
  IconForms,
  IconLayoutSidebarRightCollapse,
  IconLayoutSidebarRightExpand,
} from '@tabler/icons-react';
import { useStore } from 'zustand';
import { commands } from '#shared/commands.ts';
import type { Draft } from '#shared/contract/drafts.ts';
import { describeKeys } from '../../ui/keys.ts';
import { useComposer } from './composer-context.tsx';
import { MoreMenu } from './more-menu.tsx';
import { VariableSetMenu } from './variable-set-menu.tsx';
import type { CentreView } from './view-store.ts';
import classes from './centre.module.css';

export interface CentreToolbarProps {
  readonly draft: Draft;
  readonly headerProblems: number;
  readonly isPreviewShown: boolean;
}

/** Which part of the push is shown, how it is sent, and what can be done with it. */
export function CentreToolbar({ draft, headerProblems, isPreviewShown }: CentreToolbarProps) {
  const { drafts, view, formLayout, save, togglePreview, toggleForm } = useComposer();
  const centre = useStore(view, (state) => state.centre);
  const isFormShown = useStore(formLayout, (state) => state.isShown) && centre === 'payload';
  const show = (next: CentreView) => view.setState({ centre: next });
  return (
    <div className={classes.toolbar}>
      <div role="tablist" aria-label="Parts of the push" className={classes.views}>
        <ViewTab view="payload" label="Payload" shown={centre} onShow={show} />
        <ViewTab view="headers" label="Headers" shown={centre} count={headerProblems} onShow={show} />
      </div>
      <VariableSetMenu />
      <Tooltip
        label="How the payload is sent: as it is typed, or without its white space. The text here stays as it is."
        maw={300}
      >
        <div className={classes.sending}>
          <span aria-hidden>Send</span>
          <SegmentedControl
            aria-label="Send the payload"
            transitionDuration={0}
            data={[
              { value: 'typed', label: 'As typed' },
              { value: 'minified', label: 'Minified' },
            ]}
            value={draft.push.sendsMinified ? 'minified' : 'typed'}
            onChange={(value) => drafts.getState().changePush(draft.id, { sendsMinified: value === 'minified' })}
          />
        </div>
      </Tooltip>
      <Tooltip label={`Save to library. ${describeKeys(commands['library.save'].keys)}`}>
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          leftSection={<IconDeviceFloppy size={15} />}
          onClick={save}
        >
          Save
        </Button>
      </Tooltip>
      <MoreMenu />
      <Tooltip label={`${isFormShown ? 'Hide' : 'Show'} form. ${describeKeys(commands['view.form'].keys)}`}>
        <ActionIcon aria-label="Form" aria-pressed={isFormShown} onClick={toggleForm}>
          <IconForms size={16} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={isPreviewShown ? 'Hide preview' : 'Show preview'}>
        <ActionIcon aria-label="Preview" aria-pressed={isPreviewShown} onClick={togglePreview}>
          {isPreviewShown ? <IconLayoutSidebarRightCollapse size={16} /> : <IconLayoutSidebarRightExpand size={16} />}
        </ActionIcon>
      </Tooltip>
    </div>
  );
}

interface ViewTabProps {
  readonly view: CentreView;
  readonly label: string;
  readonly shown: CentreView;
  readonly count?: number;
  readonly onShow: (view: CentreView) => void;
}

function ViewTab({ view, label, shown, count = 0, onShow }: ViewTabProps) {
  return (
    <button
      type="button"
      role="tab"
      className={classes.viewTab}
      aria-selected={view === shown}
      aria-controls={`view-${view}`}
      onClick={() => onShow(view)}
    >
      {label}
      {count > 0 && (
        <span className={classes.count} title={`${String(count)} problems`}>
          {count}
        </span>
      )}
    </button>
  );
}
