import { ORPCError } from '@orpc/client';
import { ValidationError } from '@orpc/contract';
import type { Context } from '@orpc/server';
import type { StandardRPCHandlerOptions } from '@orpc/server/standard';
import { failureError, mapStreamErrors } from '#shared/contract/client.ts';
import { failure, FailureError } from '#shared/failure.ts';
import type { Failure } from '#shared/failure.ts';

export interface TransportOptions {
  /** Told of every error that nobody foresaw, with its stack. The caller only learns that there was one. */
  readonly onUnexpectedError?: (error: unknown) => void;
}

type HandlerOptions = StandardRPCHandlerOptions<Context>;
type CallInterceptor = NonNullable<HandlerOptions['clientInterceptors']>[number];
type RequestInterceptor = NonNullable<HandlerOptions['interceptors']>[number];

/**
 * The one error policy of every host: a `FailureError` crosses as the typed `FAILURE` with its data, refused input as the
 * failure `input-invalid`, and anything else only as INTERNAL_SERVER_ERROR, without message, stack or cause.
 */
export function createHandlerOptions({ onUnexpectedError = ignore }: TransportOptions = {}): HandlerOptions {
  const cross = (error: unknown, signal: AbortSignal | undefined): ORPCError<string, unknown> => {
    if (error instanceof FailureError) return failureOnTheWire(error.failure);
    if (isFailureOnTheWire(error)) return error;
    if (isRefusedInput(error)) return failureOnTheWire(describeRefusal(error.cause));
    if (!isCancelled(error, signal)) onUnexpectedError(error);
    return masked();
  };

  const onCall: CallInterceptor = async (call) => {
    try {
      return mapStreamErrors(await call.next(), (error) => cross(error, call.signal));
    } catch (error) {
      throw cross(error, call.signal);
    }
  };

  // What goes wrong around the call: a procedure without a handler, an output that cannot be written.
  const onRequest: RequestInterceptor = async (request) => {
    try {
      return await request.next();
    } catch (error) {
      if (!(error instanceof ORPCError)) onUnexpectedError(error);
      throw error;
    }
  };

  return { clientInterceptors: [onCall], interceptors: [onRequest] };
}

function ignore(): void {
  // Nobody wants to know.
}

function isFailureOnTheWire(error: unknown): error is ORPCError<string, unknown> {
  return error instanceof ORPCError && error.code === failureError.code;
}

function failureOnTheWire(data: Failure): ORPCError<string, Failure> {
  return new ORPCError(failureError.code, { status: failureError.status, data });
}

function masked(): ORPCError<string, undefined> {
  return new ORPCError('INTERNAL_SERVER_ERROR', { message: 'Internal server error' });
}

function isRefusedInput(
  error: unknown,
): error is ORPCError<'BAD_REQUEST', unknown> & { readonly cause: ValidationError } {
  return error instanceof ORPCError && error.code === 'BAD_REQUEST' && error.cause instanceof ValidationError;
}

/** The first thing that is wrong. The refused values stay out of it: one of them may be a secret. */
function describeRefusal({ issues }: ValidationError): Failure {
  const [issue] = issues;
  const path = (issue?.path ?? []).map((step) => String(typeof step === 'object' ? step.key : step));
  return failure('input-invalid', { field: path.join('.') || 'input', detail: issue?.message ?? 'not accepted' });
}

/** The caller went away or cancelled; that a handler ends with the signal's reason is as it should be. */
function isCancelled(error: unknown, signal: AbortSignal | undefined): boolean {
  if (signal?.aborted !== true) return false;
  return error === signal.reason || (error instanceof Error && error.name === 'AbortError');
}
