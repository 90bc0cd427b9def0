/* What is not seen until it is asked for, in a file of its own that is fetched last. */
export { Dialogs } from './dialogs.tsx';
export { Panel } from './panels.tsx';
