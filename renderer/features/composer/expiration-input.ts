const unitSeconds = [
  ['days', 86_400],
  ['hours', 3600],
  ['minutes', 60],
  ['seconds', 1],
] as const;

/** A duration in the largest unit that gives a whole number. */
export function splitDuration(seconds: number): { readonly amount: number; readonly unit: string } {
  const [unit, size] = unitSeconds.find(([, size]) => seconds % size === 0) ?? ['seconds', 1];
  return { amount: seconds / size, unit };
}

/** Whole seconds, at least one. */
export function joinDuration(amount: number, unit: string): number {
  const size = unitSeconds.find(([name]) => name === unit)?.[1] ?? 1;
  return Math.max(1, Math.round(amount * size));
}

/** A time as a `datetime-local` field writes it, in this computer's time zone. */
export function toLocalInput(atMs: number): string {
  const date = new Date(atMs);
  return new Date(atMs - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

/** `undefined` while the field holds no whole date. */
export function fromLocalInput(text: string): number | undefined {
  const atMs = new Date(text).getTime();
  return Number.isNaN(atMs) ? undefined : atMs;
}
