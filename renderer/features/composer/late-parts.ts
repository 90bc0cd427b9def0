import { memo } from 'react';
import { CentreToolbar } from './centre-toolbar.tsx';
import { DraftTabs } from './draft-tabs.tsx';
import { Preview } from './preview.tsx';
import { ProblemsPane } from './problems-pane.tsx';

/* What the first frame of the composer does without, in a file of its own. */

// Typing goes first: these are drawn anew only when what they are given has changed.
export const Tabs = memo(DraftTabs);
export const Toolbar = memo(CentreToolbar);
export const PreviewPane = memo(Preview);
export const Problems = memo(ProblemsPane);
export { Analysing } from './analysing.tsx';
export { ChangedElsewhere } from './changed-elsewhere.tsx';
export { FormPane } from './form-pane.tsx';
export { HeadersPane } from './headers-pane.tsx';
export { Questions } from './questions.tsx';
export { Result } from './result.tsx';
export { SwitchedBar } from './switched-bar.tsx';
export { TopBarControls } from './top-bar-controls.tsx';
