/** Runs something later, and gives the way to call it off. */
export type Delay = (run: () => void, ms: number) => () => void;

export function delayByTimer(run: () => void, ms: number): () => void {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
}
