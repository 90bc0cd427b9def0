import { useEffect, useEffectEvent, useState } from 'react';
import { type DroppedFileTaker, takeDroppedFiles } from './dropped-files.ts';

/** Whether files are being dragged over the window; dropped ones go to the first taker that wants them. */
export function useDroppedFiles(takers: readonly DroppedFileTaker[]): boolean {
  const [isOver, setIsOver] = useState(false);
  const current = useEffectEvent(() => takers);
  useEffect(() => takeDroppedFiles(window, () => current(), setIsOver), []);
  return isOver;
}
