import { InvalidArgumentError } from 'commander';
import { iosVersionPattern } from '#shared/payload/ios-versions.ts';
import { findHeaderVariables } from '#shared/payload/resolve-variables.ts';

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

/** The same, but text with variables is left as it is, for whoever resolves them. */
export function wholeNumberOrVariables(min: number, max: number): (text: string) => number | string {
  const wholeNumberOf = wholeNumber(min, max);
  return (text) => (findHeaderVariables(text).length > 0 ? text : wholeNumberOf(text));
}

/** A parser for a version of iOS. */
export function iosVersion(text: string): string {
  if (!iosVersionPattern.test(text)) throw new InvalidArgumentError('It must be a version such as 16 or 16.2.');
  return text;
}

/** A port to connect to; to listen on, 0 means any free one. */
export const remotePort = wholeNumber(1, 65_535);
export const portNumber = wholeNumber(0, 65_535);
export const timeoutMs = wholeNumber(1, 600_000);

/** A parser for an option that may be repeated. */
export function collect(value: string, previous: readonly string[] | undefined): readonly string[] {
  return [...(previous ?? []), value];
}

/** A parser for one of some words, repeated or not. */
export function collectAmong<Word extends string>(words: readonly Word[]) {
  return (value: string, previous: readonly Word[] | undefined): readonly Word[] => {
    const word = words.find((known) => known === value);
    if (word === undefined) throw new InvalidArgumentError(`Allowed choices are ${words.join(', ')}.`);
    return previous?.includes(word) === true ? previous : [...(previous ?? []), word];
  };
}
