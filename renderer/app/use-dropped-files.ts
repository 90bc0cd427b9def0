import { useEffect, useEffectEvent, useState } from 'react';
import { type FileTaker, takeDroppedFiles } from './dropped-files.ts';
import { takePastedFiles } from './pasted-files.ts';

/**
 * Whether files are being dragged over the window; dropped and pasted ones go to the first taker that wants them.
 * `isDialogOpen`: a dialog that takes files is open.
 */
export function useDroppedFiles(takers: readonly FileTaker[], isDialogOpen: boolean): boolean {
  const [isOver, setIsOver] = useState(false);
  const current = useEffectEvent(() => takers);
  const isOpen = useEffectEvent(() => isDialogOpen);
  useEffect(() => takeDroppedFiles(window, () => current(), setIsOver), []);
  useEffect(
    () =>
      takePastedFiles(
        window,
        () => current(),
        () => isOpen(),
      ),
    [],
  );
  return isOver;
}
