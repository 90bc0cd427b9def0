import { z } from 'zod';

/** A row that does not have the form it was written in: the file was changed by something else. */
export class MalformedRowError extends Error {
  constructor(table: string, options: ErrorOptions) {
    super(`malformed row in ${table}`, options);
    this.name = 'MalformedRowError';
  }
}

/** Runs a parser of a stored row; throws `MalformedRowError` when the row does not fit. */
export function parseRow<Value>(table: string, parse: () => Value): Value {
  try {
    return parse();
  } catch (error) {
    if (error instanceof z.ZodError || error instanceof SyntaxError)
      throw new MalformedRowError(table, { cause: error });
    throw error;
  }
}

/** Parses a column of JSON text; `null` stays `null`. */
export function parseJsonColumn(value: unknown): unknown {
  return typeof value === 'string' ? JSON.parse(value) : value;
}
