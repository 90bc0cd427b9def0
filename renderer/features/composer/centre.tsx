import { ActionIcon, Button, Tooltip } from '@mantine/core';
import {
  IconBraces,
  IconDeviceFloppy,
  IconFold,
  IconLayoutSidebarRightCollapse,
  IconLayoutSidebarRightExpand,
} from '@tabler/icons-react';
import { useStore } from 'zustand';
import { commands } from '#shared/commands.ts';
import type { Draft } from '#shared/contract/schemas.ts';
import { describeKeys } from '../../ui/keys.ts';
import { useComposer } from './composer-context.tsx';
import { HeadersPane } from './headers-pane.tsx';
import { PayloadPane } from './payload-pane.tsx';
import { ProblemsLine } from './problems-line.tsx';
import { useAnalysis } from './use-analysis.ts';
import { useDiagnostics } from './use-diagnostics.ts';
import type { CentreView } from './view-store.ts';
import classes from './centre.module.css';

export interface CentreProps {
  readonly draft: Draft;
  readonly isPreviewShown: boolean;
  readonly onTogglePreview: () => void;
  readonly onSave: () => void;
}

/** What is sent: the payload or the headers, with the problems of both below. */
export function Centre({ draft, isPreviewShown, onTogglePreview, onSave }: CentreProps) {
  const composer = useComposer();
  const centre = useStore(composer.view, (state) => state.centre);
  const diagnostics = useDiagnostics(draft);
  const headerProblems = diagnostics.filter(({ place }) => place.kind === 'header').length;
  const canLayOut = useAnalysis(draft)?.isJson === true;
  const show = (view: CentreView) => composer.view.setState({ centre: view });

  return (
    <div className={classes.centre}>
      <div className={classes.toolbar}>
        <div role="tablist" aria-label="Parts of the push" className={classes.views}>
          <ViewTab view="payload" label="Payload" shown={centre} onShow={show} />
          <ViewTab view="headers" label="Headers" shown={centre} count={headerProblems} onShow={show} />
        </div>
        <Tooltip
          label={`Format the JSON. Values keep their spelling. ${describeKeys(commands['payload.format'].keys)}`}
        >
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            disabled={!canLayOut}
            leftSection={<IconBraces size={15} />}
            onClick={() => composer.layOut('format')}
          >
            Format
          </Button>
        </Tooltip>
        <Tooltip label={`Take out all white space. ${describeKeys(commands['payload.minify'].keys)}`}>
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            disabled={!canLayOut}
            leftSection={<IconFold size={15} />}
            onClick={() => composer.layOut('minify')}
          >
            Minify
          </Button>
        </Tooltip>
        <Tooltip label={`Save to library. ${describeKeys(commands['library.save'].keys)}`}>
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            leftSection={<IconDeviceFloppy size={15} />}
            onClick={onSave}
          >
            Save
          </Button>
        </Tooltip>
        <Tooltip label={isPreviewShown ? 'Hide preview' : 'Show preview'}>
          <ActionIcon aria-label="Preview" aria-pressed={isPreviewShown} onClick={onTogglePreview}>
            {isPreviewShown ? <IconLayoutSidebarRightCollapse size={16} /> : <IconLayoutSidebarRightExpand size={16} />}
          </ActionIcon>
        </Tooltip>
      </div>
      <div
        id={`view-${centre}`}
        role="tabpanel"
        aria-label={centre === 'payload' ? 'Payload' : 'Headers'}
        className={classes.view}
      >
        {centre === 'payload' ? (
          <PayloadPane draft={draft} diagnostics={diagnostics} />
        ) : (
          <HeadersPane draft={draft} diagnostics={diagnostics} />
        )}
      </div>
      <ProblemsLine draft={draft} diagnostics={diagnostics} />
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
