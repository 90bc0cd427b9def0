import { InvalidArgumentError } from 'commander';

/** A parser for text that is not empty, such as a host name. */
export function someText(text: string): string {
  if (text.trim() === '') throw new InvalidArgumentError('It must not be empty.');
  return text;
}

/** A parser for a whole number within bounds; anything else is a usage error. */
export function wholeNumber(min: number, max: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (!/^-?\d+$/.test(text) || value < min || value > max) {
      throw new InvalidArgumentError(`It must be a whole number from ${String(min)} to ${String(max)}.`);
    }
    return value;
  };
}

/** A port to connect to; to listen on, 0 means any free one. */
export const remotePort = wholeNumber(1, 65_535);
export const portNumber = wholeNumber(0, 65_535);
export const timeoutMs = wholeNumber(1, 600_000);
