/** Hands values from several tasks to one reader, in the order they came. */
export class EventQueue<Value> {
  readonly #values: Value[] = [];
  #ending: { readonly error: unknown } | 'ended' | undefined;
  #wake: (() => void) | undefined;

  push(value: Value): void {
    this.#values.push(value);
    this.#wake?.();
  }

  end(): void {
    this.#ending ??= 'ended';
    this.#wake?.();
  }

  /** Ends with an error, which the reader meets after all values pushed before. */
  fail(error: unknown): void {
    this.#ending ??= { error };
    this.#wake?.();
  }

  /** Yields what was pushed until the end. One reader only. */
  async *read(): AsyncGenerator<Value, void, void> {
    for (;;) {
      const value = this.#values.shift();
      if (value !== undefined) {
        yield value;
      } else if (this.#ending === 'ended') {
        return;
      } else if (this.#ending !== undefined) {
        throw this.#ending.error;
      } else {
        const { promise, resolve } = Promise.withResolvers<void>();
        this.#wake = resolve;
        await promise;
        this.#wake = undefined;
      }
    }
  }
}
