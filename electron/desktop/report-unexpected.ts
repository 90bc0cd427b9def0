/** Writes what nobody foresaw to the terminal, with its stack, for a report of the bug. A person sees a sentence instead. */
export function reportUnexpected(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
}
