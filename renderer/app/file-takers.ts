import type { DroppedFileTaker } from './dropped-files.ts';

/** Who takes files that are dropped on the window. A feature that reads files is registered here. */
export const fileTakers: readonly DroppedFileTaker[] = [];
