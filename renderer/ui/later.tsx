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

const IsFirstFrame = createContext(false);

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
    const waiting = new AbortController();
    void until.then(() => {
      if (waiting.signal.aborted) return;
      const goOn = () => startTransition(() => setIsFirst(false));
      // A window that is not seen draws no frames.
      const timer = setTimeout(goOn, 500);
      const frame = requestAnimationFrame(goOn);
      waiting.signal.addEventListener('abort', () => {
        clearTimeout(timer);
        cancelAnimationFrame(frame);
      });
    });
    return () => waiting.abort();
  }, [until]);
  return <IsFirstFrame value={isFirst}>{children}</IsFirstFrame>;
}

export interface LaterProps {
  readonly children: ReactNode;
  /** What takes the same room until it is drawn. */
  readonly placeholder?: ReactNode;
}

/** What the first frame can do without; it may come in a file of its own. */
export function Later({ children, placeholder = null }: LaterProps) {
  return <Suspense fallback={placeholder}>{use(IsFirstFrame) ? placeholder : children}</Suspense>;
}

/**
 * Makes components of those of a module, which is fetched when the first of them is drawn. Once it is there they are drawn
 * at once: those of `lazy` would each be suspended once more, for which React takes some 300 ms. They belong in a `Later`.
 */
export function latePartsOf<Module>(load: () => Promise<Module>) {
  let loaded: Module | undefined;
  let loading: Promise<Module> | undefined;
  async function loadOnce(): Promise<Module> {
    loaded = await load();
    return loaded;
  }
  return function latePart<Props extends object>(pick: (module: Module) => ComponentType<Props>) {
    return function LatePart(props: Props) {
      return createElement(pick(loaded ?? use((loading ??= loadOnce()))), props);
    };
  };
}
