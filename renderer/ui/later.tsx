import {
  type ComponentType,
  createContext,
  createElement,
  type ReactNode,
  startTransition,
  Suspense,
  use,
  useEffect,
  useState,
} from 'react';
import { ErrorBoundary } from './error-boundary.tsx';
import { fetchPart } from './missing-parts.ts';

const IsFirstFrame = createContext(false);

/** The first frame is not the only one for longer than this. */
const longestMs = 1500;

export interface FirstFrameProps {
  readonly children: ReactNode;
  /** Settles when the editor can be drawn. */
  readonly until: Promise<unknown>;
}

/**
 * Draws the first frame of the window with the editor alone, so that text can be typed soon, and all that stands in a
 * `Later` in the next frames, between the keys.
 */
export function FirstFrame({ children, until }: FirstFrameProps) {
  const [isFirst, setIsFirst] = useState(true);
  useEffect(() => {
    const goOn = () => startTransition(() => setIsFirst(false));
    let frame: number | undefined;
    void until.then(() => {
      frame = requestAnimationFrame(goOn);
    });
    // An editor that does not come holds nothing else up; and a window that is not seen draws no frames.
    const timer = setTimeout(goOn, longestMs);
    return () => {
      clearTimeout(timer);
      if (frame !== undefined) cancelAnimationFrame(frame);
    };
  }, [until]);
  return <IsFirstFrame value={isFirst}>{children}</IsFirstFrame>;
}

export interface LaterProps {
  readonly children: ReactNode;
  /** What takes the same room until it is drawn. */
  readonly placeholder?: ReactNode;
}

/** What the first frame can do without; it may come in a file of its own. When it breaks, the rest of the window stays. */
export function Later({ children, placeholder = null }: LaterProps) {
  return (
    <ErrorBoundary part="this part">
      <Suspense fallback={placeholder}>{use(IsFirstFrame) ? placeholder : children}</Suspense>
    </ErrorBoundary>
  );
}

/**
 * Makes components of those of a module, which is fetched when the first of them is drawn; they belong in a `Later`. Once it
 * is there they are drawn at once: those of `lazy` would each be suspended once more, for which React takes some 300 ms.
 * When it cannot be fetched they are nothing, and `missingParts` tells of it.
 */
export function latePartsOf<Module>(load: () => Promise<Module>) {
  let loaded: Module | null = null;
  let loading: Promise<Module | null> | undefined;
  async function loadOnce(): Promise<Module | null> {
    loaded = await fetchPart(load);
    return loaded;
  }
  return function latePart<Props extends object>(pick: (module: Module) => ComponentType<Props>) {
    return function LatePart(props: Props) {
      const module = loaded ?? use((loading ??= loadOnce()));
      return module === null ? null : createElement(pick(module), props);
    };
  };
}
