import type { Device } from '#shared/contract/devices.ts';
import type { Variables } from '#shared/contract/variables.ts';
import type { VariableValues } from '#shared/payload/variables.ts';

/** What belongs to one push alone. */
export interface VariableOccasion {
  readonly nowMs: number;
  readonly uuid: string;
  /** The device that the push goes to, of several the first. */
  readonly target: Pick<Device, 'name' | 'token'> | undefined;
}

/** What the variables of a push would stand for if it were sent now. */
export function variableValues(variables: Variables, { nowMs, uuid, target }: VariableOccasion): VariableValues {
  return {
    nowMs,
    uuid,
    count: variables.nextCount,
    device: { name: target?.name ?? null, token: target?.token ?? null },
    environment: variables.environment,
    own: ownVariables(variables),
  };
}

/** The variables of the set that is used, by name. */
export function ownVariables({ sets, activeSetId }: Variables): Readonly<Record<string, string>> {
  const used = sets.find(({ id }) => id === activeSetId);
  return Object.fromEntries(used?.variables.map(({ name, value }) => [name, value]) ?? []);
}
