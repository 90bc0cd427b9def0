import { createContext, type ReactNode, startTransition, use, useEffect, useState } from 'react';

const IsFirstFrame = createContext(false);

/**
 * Draws the first frame of the window with the editor alone, so that text can be typed soon, and all that stands in a
 * `Later` in the next frames, between the keys.
 */
export function FirstFrame({ children }: { readonly children: ReactNode }) {
  const [isFirst, setIsFirst] = useState(true);
  useEffect(() => {
    const goOn = () => startTransition(() => setIsFirst(false));
    // A window that is not seen draws no frames.
    const timer = setTimeout(goOn, 500);
    const frame = requestAnimationFrame(goOn);
    return () => {
      clearTimeout(timer);
      cancelAnimationFrame(frame);
    };
  }, []);
  return <IsFirstFrame value={isFirst}>{children}</IsFirstFrame>;
}

export interface LaterProps {
  readonly children: ReactNode;
  /** What takes the same room in the first frame. */
  readonly placeholder?: ReactNode;
}

/** What the first frame can do without. */
export function Later({ children, placeholder = null }: LaterProps) {
  return use(IsFirstFrame) ? placeholder : children;
}
