import type { VariableSet } from '#shared/contract/variables.ts';
import { findHeaderVariables } from '#shared/payload/resolve-variables.ts';
import { isBuiltInVariable, variableNamePattern } from '#shared/payload/variables.ts';

export type Variable = VariableSet['variables'][number];

/** What of a set cannot be kept as it is. */
export interface SetProblems {
  /** What is wrong with its own name. */
  readonly name: string | null;
  /** What is wrong with the name of each variable, in their order. */
  readonly variables: readonly (string | null)[];
}

/** What is wrong with a set as it is typed; `others` are the names of the other sets. */
export function judgeSet({ name, variables }: VariableSet, others: readonly string[]): SetProblems {
  const names = variables.map((variable) => variable.name);
  return {
    name: judgeSetName(name.trim(), others),
    variables: variables.map((variable, index) =>
      isBlank(variable) ? null : judgeName(variable.name, names.indexOf(variable.name) < index),
    ),
  };
}

export function isKeepable({ name, variables }: SetProblems): boolean {
  return name === null && variables.every((problem) => problem === null);
}

/**
 * The set as it is kept: without rows that nothing was typed into or whose name is wrong, and under the name that it
 * had where its new one is wrong. Undefined where it had none, and while a row is wrong that may be a variable of `former`
 * whose name is being typed: that one is not lost meanwhile.
 */
export function keptSet(set: VariableSet, problems: SetProblems, former?: VariableSet): VariableSet | undefined {
  const name = problems.name === null ? set.name.trim() : former?.name;
  if (name === undefined) return undefined;
  const variables = set.variables.filter((variable, index) => !isBlank(variable) && problems.variables[index] === null);
  const isWrong = problems.variables.some((problem) => problem !== null);
  const isOneMissing = former?.variables.some((one) => variables.every((kept) => kept.name !== one.name)) === true;
  return isWrong && isOneMissing ? undefined : { ...set, name, variables };
}

/** What somebody may not expect of a value; null: nothing. */
export function noteOnValue(value: string): string | null {
  const [first] = findHeaderVariables(value);
  if (first === undefined) return null;
  const written = value.slice(first.offset, first.offset + first.length);
  return `Values are taken as they are: ${written} in it goes out as typed. Write it in the payload, beside this variable.`;
}

/** A name that no other set has: the one wanted, or with a number. */
export function freeSetName(wanted: string, taken: readonly string[]): string {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? wanted : `${wanted} ${String(number)}`;
    if (!taken.includes(name)) return name;
  }
}

function isBlank({ name, value }: Variable): boolean {
  return name === '' && value === '';
}

function judgeSetName(name: string, others: readonly string[]): string | null {
  if (name === '') return 'Give the set a name.';
  return others.includes(name) ? 'Another set has this name. Choose another one.' : null;
}

function judgeName(name: string, isSecond: boolean): string | null {
  if (name === '') return 'Give the value a name.';
  if (isBuiltInVariable(name)) return `“${name}” has a meaning already. Choose another name.`;
  if (/\s/.test(name)) return 'A name has no spaces: letters, digits, _ and - only, a letter or _ first.';
  if (!variableNamePattern.test(name)) return 'Letters, digits, _ and - only, a letter or _ first.';
  return isSecond ? `“${name}” is in this set already. Choose another name.` : null;
}
