import { type Command, InvalidArgumentError, Option } from 'commander';
import type { VariableSet } from '#shared/contract/variables.ts';
import { fail } from '#shared/failure.ts';
import { isBuiltInVariable, variableNamePattern } from '#shared/payload/variables.ts';

/** The options of a command that can resolve variables. Without one of them, text is taken as it is. */
export interface VariableOptions {
  readonly set?: Readonly<Record<string, string>>;
  /** True: without a set of the library. */
  readonly variables?: string | true;
}

export function addVariableOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--set <name=value>', 'resolve variables, {{name}} to this value; may be repeated').argParser(
        collectAssignment,
      ),
    )
    .option(
      '--variables [set]',
      'resolve variables in payload and headers: {{now}}, {{uuid}} and the like, and those of a set of the library; {{{{ stands for plain brackets',
    );
}

/** Whether text is to be looked through for variables, instead of being taken as it is. */
export function resolvesVariables({ set, variables }: VariableOptions): boolean {
  return (set ?? variables) !== undefined;
}

function collectAssignment(
  text: string,
  previous: Readonly<Record<string, string>> | undefined,
): Readonly<Record<string, string>> {
  const [, name = '', value = ''] = /^([^=]*)=(.*)$/s.exec(text) ?? [];
  if (!variableNamePattern.test(name) || isBuiltInVariable(name)) {
    throw new InvalidArgumentError(
      'Write it as name=value, with a name of letters, digits, _ and - that is not one of Pushbench’s own.',
    );
  }
  if (previous !== undefined && Object.hasOwn(previous, name)) {
    throw new InvalidArgumentError(`“${name}” is given twice.`);
  }
  return { ...previous, [name]: value };
}

/**
 * The user's own variables by name, those of `--set` before those of the set; null where nothing is a variable. Throws
 * `variable-set-unknown`. The sets are asked for only when one is named.
 */
export async function readOwnVariables(
  options: VariableOptions,
  readSets: () => Promise<readonly VariableSet[]>,
): Promise<Readonly<Record<string, string>> | null> {
  if (!resolvesVariables(options)) return null;
  const { set, variables } = options;
  const ofSet = typeof variables === 'string' ? findSet(await readSets(), variables).variables : [];
  return { ...Object.fromEntries(ofSet.map(({ name, value }) => [name, value])), ...set };
}

function findSet(sets: readonly VariableSet[], name: string): VariableSet {
  const found = sets.find((set) => set.name === name) ?? sets.find(({ id }) => id === name);
  if (found === undefined) throw fail('variable-set-unknown', { name, known: sets.map((set) => set.name) });
  return found;
}
