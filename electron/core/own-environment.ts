import { isReadableVariable } from '#shared/own-environment.ts';

/** What `{{env.…}}` may read of an environment. */
export function readableEnvironment(environment: NodeJS.ProcessEnv): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) =>
      value !== undefined && isReadableVariable(name) ? [[name, value]] : [],
    ),
  );
}
