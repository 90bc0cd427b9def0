import { lazy } from 'react';

const parts = () => import('./late-parts.ts');

/* They belong in a `Later`. */
export const Analysing = lazy(async () => ({ default: (await parts()).Analysing }));
export const ChangedElsewhere = lazy(async () => ({ default: (await parts()).ChangedElsewhere }));
export const FormPane = lazy(async () => ({ default: (await parts()).FormPane }));
export const HeadersPane = lazy(async () => ({ default: (await parts()).HeadersPane }));
export const PreviewPane = lazy(async () => ({ default: (await parts()).PreviewPane }));
export const Problems = lazy(async () => ({ default: (await parts()).Problems }));
export const Questions = lazy(async () => ({ default: (await parts()).Questions }));
export const Result = lazy(async () => ({ default: (await parts()).Result }));
export const SwitchedBar = lazy(async () => ({ default: (await parts()).SwitchedBar }));
export const Tabs = lazy(async () => ({ default: (await parts()).Tabs }));
export const Toolbar = lazy(async () => ({ default: (await parts()).Toolbar }));
export const TopBarControls = lazy(async () => ({ default: (await parts()).TopBarControls }));
