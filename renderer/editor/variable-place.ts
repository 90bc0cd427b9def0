import { builtInVariables, type VariableValues } from '#shared/payload/variables.ts';

/** The part of a line that a variable takes while it is typed, as columns from 0. */
export interface VariablePlace {
  readonly start: number;
  /** Behind the brackets that close it, where there are some. */
  readonly end: number;
}

/** A variable that completion offers. */
export interface OfferedVariable {
  /** What stands between the brackets. */
  readonly name: string;
  readonly meaning: string;
}

const beginning = /\{\{[^{}"\\]*$/;

/** Whether text ends inside of a variable. `{{{{` begins none: it writes plain brackets. */
export function isInVariable(before: string): boolean {
  return variableStart(before) !== undefined;
}

function variableStart(before: string): number | undefined {
  const start = beginning.exec(before)?.index;
  if (start === undefined) return undefined;
  const brackets = /\{*$/.exec(before.slice(0, start))?.[0].length ?? 0;
  return brackets % 4 < 2 ? start : undefined;
}

/** The variable that is typed at a place of a line; undefined where none is. */
export function findVariablePlace(line: string, caret: number): VariablePlace | undefined {
  const start = variableStart(line.slice(0, caret));
  if (start === undefined) return undefined;
  const rest = /^[\w.+-]*\s*\}{0,2}/.exec(line.slice(caret))?.[0] ?? '';
  return { start, end: caret + (rest.endsWith('}') ? rest.length : 0) };
}

/** Every variable that there is: the built-in ones, the environment's and the user's own. */
export function offeredVariables(values: VariableValues | null): readonly OfferedVariable[] {
  const { environment = {}, own = {} } = values ?? {};
  const builtIn = builtInVariables.filter(({ name }) => name !== 'env.PUSHBENCH_');
  return [
    ...builtIn,
    ...Object.keys(own).map((name) => ({ name, meaning: 'A variable of the set that is used.' })),
    ...Object.keys(environment).map((name) => ({ name: `env.${name}`, meaning: 'A variable of the environment.' })),
  ];
}

/** What a variable means; undefined for one that there is not. */
export function meaningOfVariable(name: string, values: VariableValues | null): string | undefined {
  const plain = name.replaceAll(/\s/g, '');
  const shifted = /^(now|nowMs)[+-]/.exec(plain)?.[1];
  return offeredVariables(values).find((offered) => offered.name === plain || offered.name === shifted)?.meaning;
}
