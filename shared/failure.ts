import { failureMessages } from './messages/failures.ts';

type FailureMessages = typeof failureMessages;

export type FailureCode = keyof FailureMessages;

/** The arguments of the sentence that belongs to a failure code: one object of parameters, or nothing. */
type FailureArguments<Code extends FailureCode> = Parameters<FailureMessages[Code]>;

/** A named failure with its parameters: what crosses every boundary instead of prose. */
export type Failure = {
  [Code in FailureCode]: {
    readonly code: Code;
    readonly params: FailureArguments<Code>[0] extends object ? FailureArguments<Code>[0] : object;
  };
}[FailureCode];

/** Thrown by the core for everything a person can cause or mend. */
export class FailureError extends Error {
  readonly failure: Failure;

  constructor(failure: Failure, options?: ErrorOptions) {
    super(describeFailure(failure), options);
    this.name = 'FailureError';
    this.failure = failure;
  }
}

/** Makes the error to throw, with the parameters that its code asks for. */
export function fail<Code extends FailureCode>(code: Code, ...params: FailureArguments<Code>): FailureError {
  return new FailureError(failure(code, ...params));
}

/** The failure as plain data, for outcomes that are stored instead of thrown. */
export function failure<Code extends FailureCode>(code: Code, ...[params]: FailureArguments<Code>): Failure {
  const plain: unknown = { code, params: params ?? {} };
  return plain as Failure;
}

/** Whether something from outside has the form of a failure, of this version or a newer one. */
export function isFailure(value: unknown): value is Failure {
  return (
    typeof value === 'object' &&
    value !== null &&
    'code' in value &&
    typeof value.code === 'string' &&
    'params' in value &&
    typeof value.params === 'object' &&
    value.params !== null
  );
}

/** The sentence for a failure: what happened, why, what to do next. A code from a newer version is named as it is. */
export function describeFailure(cause: Failure): string {
  const messages: Record<string, ((params: never) => string) | undefined> = failureMessages;
  const message = messages[cause.code];
  return message === undefined ? `Something went wrong (${cause.code}).` : message(cause.params as never);
}
