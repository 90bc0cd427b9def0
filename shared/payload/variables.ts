import { isReadableVariable } from '../own-environment.ts';

/** A name that `{{…}}` may hold for a variable of one's own. */
export const variableNamePattern = /^[A-Za-z_][\w-]*$/;

/** What the variables of one push stand for. All places of one push, its headers among them, get the same. */
export interface VariableValues {
  readonly nowMs: number;
  readonly uuid: string;
  readonly count: number;
  /** Null: not known here. */
  readonly device: { readonly name: string | null; readonly token: string | null };
  /** Variables of the environment, by their whole name; only `PUSHBENCH_…` belong here. */
  readonly environment: Readonly<Record<string, string>>;
  /** The user's own, by name. */
  readonly own: Readonly<Record<string, string>>;
}

export type VariableValue =
  | { readonly kind: 'value'; readonly value: string }
  /** There is such a variable, but nothing that it stands for. */
  | { readonly kind: 'no-value' }
  /** `env.` reads variables that begin with PUSHBENCH_ only, and none of Pushbench's own: a shared file must not read the rest. */
  | { readonly kind: 'closed-environment' }
  | { readonly kind: 'unknown' };

/** A variable that is always there, for completion and docs. */
export interface BuiltInVariable {
  readonly name: string;
  /** What it stands for, in a sentence. */
  readonly meaning: string;
  /** The name shows the form of many. */
  readonly isForm?: true;
}

export const builtInVariables: readonly BuiltInVariable[] = [
  { name: 'now', meaning: 'The time of sending in whole seconds since 1970, as APNs and Live Activities read it.' },
  {
    name: 'now+1h',
    meaning: 'The same, later or earlier: + or - with a number and s, m, h, d or w.',
    isForm: true,
  },
  { name: 'nowMs', meaning: 'The time of sending in milliseconds since 1970.' },
  { name: 'uuid', meaning: 'A new random UUID, the same one in all places of a push.' },
  { name: 'counter', meaning: 'A number that is one higher with every push that uses it.' },
  { name: 'device.name', meaning: 'The name of the device that the push goes to.' },
  { name: 'device.token', meaning: 'The device token that the push goes to, in hex.' },
  {
    name: 'env.PUSHBENCH_',
    meaning: 'A variable of the environment whose name begins with PUSHBENCH_.',
    isForm: true,
  },
];

/** Names that a variable of one's own cannot have. */
export const reservedVariableNames: readonly string[] = [
  ...new Set(builtInVariables.map(({ name }) => name.replace(/[+.].*/, ''))),
];

/** Whether a name has a meaning of its own, so that a variable of that name would never be asked for. */
export function isBuiltInVariable(name: string): boolean {
  return reservedVariableNames.includes(name) || time.test(name);
}

/** Whether a variable stands for the time of sending, or one before or after it. */
export function isTimeVariable(name: string): boolean {
  return time.test(name.replaceAll(/\s/g, ''));
}

/** The names of all that there is to stand for something, one's own first. */
export function namesOfVariables({ own, environment }: VariableValues): readonly string[] {
  return [
    ...Object.keys(own),
    ...builtInVariables.filter(({ isForm }) => isForm !== true).map(({ name }) => name),
    ...Object.keys(environment).map((name) => `env.${name}`),
  ];
}

const time = /^(now|nowMs)((?:[+-]\d{1,9}[smhdw])*)$/;
const unitMs: Readonly<Record<string, number | undefined>> = {
  s: 1000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 604_800_000,
};

/** What the text between `{{` and `}}` stands for. Blanks in it have no meaning. */
export function valueOfVariable(content: string, values: VariableValues): VariableValue {
  const name = content.replaceAll(/\s/g, '');
  const [, unit, shift = ''] = time.exec(name) ?? [];
  if (unit !== undefined) {
    const atMs = values.nowMs + shiftMs(shift);
    return known(String(unit === 'now' ? Math.floor(atMs / 1000) : atMs));
  }
  if (name === 'uuid') return known(values.uuid);
  if (name === 'counter') return known(String(values.count));
  if (name === 'device.name') return known(values.device.name);
  if (name === 'device.token') return known(values.device.token);
  if (name.startsWith('env.')) {
    const variable = name.slice('env.'.length);
    if (!isReadableVariable(variable)) return { kind: 'closed-environment' };
    return known(Object.hasOwn(values.environment, variable) ? values.environment[variable] : null);
  }
  return Object.hasOwn(values.own, name) ? known(values.own[name]) : { kind: 'unknown' };
}

function known(value: string | null | undefined): VariableValue {
  return value === null || value === undefined ? { kind: 'no-value' } : { kind: 'value', value };
}

function shiftMs(shift: string): number {
  return [...shift.matchAll(/([+-])(\d+)(\w)/g)].reduce(
    (sum, [, sign, amount, unit = '']) => sum + Number(`${sign ?? ''}${amount ?? ''}`) * (unitMs[unit] ?? 0),
    0,
  );
}
