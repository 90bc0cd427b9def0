import { latePartsOf } from '../../ui/later.tsx';

const latePart = latePartsOf(() => import('./late-parts.ts'));

export const Analysing = latePart((parts) => parts.Analysing);
export const ChangedElsewhere = latePart((parts) => parts.ChangedElsewhere);
export const FormPane = latePart((parts) => parts.FormPane);
export const HeadersPane = latePart((parts) => parts.HeadersPane);
export const PreviewPane = latePart((parts) => parts.PreviewPane);
export const Problems = latePart((parts) => parts.Problems);
export const Questions = latePart((parts) => parts.Questions);
export const Result = latePart((parts) => parts.Result);
export const SwitchedBar = latePart((parts) => parts.SwitchedBar);
export const Tabs = latePart((parts) => parts.Tabs);
export const Toolbar = latePart((parts) => parts.Toolbar);
export const TopBarControls = latePart((parts) => parts.TopBarControls);
