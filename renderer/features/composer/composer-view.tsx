import { useMediaQuery } from '@mantine/hooks';
import { useDeferredValue } from 'react';
import { useStore } from 'zustand';
import type { Draft } from '#shared/contract/drafts.ts';
import { Later } from '../../ui/later.tsx';
import { Splitter } from '../../ui/splitter.tsx';
import { Centre } from './centre.tsx';
import { useComposer, useShownDraft } from './composer-context.tsx';
import { Analysing, ChangedElsewhere, PreviewPane, Questions, Result, Tabs } from './lazy-parts.ts';
import { sendOf } from './sends-store.ts';
import { useFollowedFiles } from './use-followed-files.ts';
import type { WayOutActions } from './way-out.tsx';
import { previewWidths, resultHeights, wideEnoughForPreview } from './view-store.ts';
import classes from './composer-view.module.css';

export interface ComposerViewProps {
  readonly actions: WayOutActions;
  /** Shows the templates. */
  readonly onTemplates: () => void;
}

/** The drafts, what is sent, how it would look, and what came back. */
export function ComposerView(props: ComposerViewProps) {
  const draft = useShownDraft();
  return draft === undefined ? null : <ShownDraft {...props} draft={draft} />;
}

function ShownDraft({ draft, actions, onTemplates }: ComposerViewProps & { readonly draft: Draft }) {
  // Typing goes first: what does not take the keys is drawn when there is time for it.
  const settled = useDeferredValue(draft);
  useFollowedFiles();
  const { view, sends } = useComposer();
  // Before the first send one line is enough.
  const hasResult = useStore(sends.store, (state) => sendOf(state, draft.id).kind !== 'idle');
  const { isPreviewShown, resultHeight } = useStore(view);
  const isWide = useMediaQuery(wideEnoughForPreview, true, { getInitialValueInEffect: false });
  const showsPreview = isPreviewShown ?? isWide;

  return (
    <main className={classes.composer}>
      <Later placeholder={<div className={classes.tabs} />}>
        <Tabs onTemplates={onTemplates} />
      </Later>
      <Later>
        <ChangedElsewhere draftId={draft.id} />
      </Later>
      <div id="draft" role="tabpanel" aria-label={draft.title} className={classes.middle}>
        <Centre
          draft={draft}
          isPreviewShown={showsPreview}
          beside={showsPreview && !isWide && <PreviewBeside draft={settled} />}
        />
        {showsPreview && isWide && <PreviewBeside draft={settled} />}
      </div>
      {hasResult && (
        <Splitter
          label="Height of the result"
          orientation="horizontal"
          size={resultHeight}
          {...resultHeights}
          isPaneBefore={false}
          onResize={(height) => view.setState({ resultHeight: height })}
        />
      )}
      <div className={classes.result} style={hasResult ? { height: resultHeight } : undefined}>
        <Later placeholder={<div className={classes.idle} />}>
          <Result draftId={draft.id} actions={actions} />
        </Later>
      </div>
      <Later>
        <Analysing draft={draft} />
        <Questions draft={settled} />
      </Later>
    </main>
  );
}

function PreviewBeside({ draft }: { readonly draft: Draft }) {
  const { view } = useComposer();
  const width = useStore(view, (state) => state.previewWidth);
  return (
    <>
      <Splitter
        label="Width of the preview"
        orientation="vertical"
        size={width}
        {...previewWidths}
        isPaneBefore={false}
        onResize={(previewWidth) => view.setState({ previewWidth })}
      />
      <div className={classes.preview} style={{ width }}>
        <Later>
          <PreviewPane draft={draft} />
        </Later>
      </div>
    </>
  );
}
