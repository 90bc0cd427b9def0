import type { CredentialProblem } from '#shared/contract/credential-inspection.ts';
import { credentialProblems } from '#shared/messages/credential-problems.ts';

type Problems = typeof credentialProblems;
export type ProblemName = keyof Problems;

/** A problem with its sentence. */
export function problem<Name extends ProblemName>(
  name: Name,
  ...parameters: Parameters<Problems[Name]['message']>
): CredentialProblem {
  const { code, severity } = credentialProblems[name];
  const message: (...parameters: never[]) => string = credentialProblems[name].message;
  return { code, severity, message: message(...(parameters as never[])) };
}

/** What cannot be read of a file; the reader of the next file goes on. */
export class UnreadableError extends Error {
  readonly problem: CredentialProblem;

  constructor(cause: CredentialProblem) {
    super(cause.message);
    this.name = 'UnreadableError';
    this.problem = cause;
  }
}

export function unreadable<Name extends ProblemName>(
  name: Name,
  ...parameters: Parameters<Problems[Name]['message']>
): UnreadableError {
  return new UnreadableError(problem(name, ...parameters));
}
