import { failure, type Failure } from '../failure.ts';
import type { VariableProblem } from './resolve-variables.ts';

const codes = {
  unknown: 'variable-unknown',
  'no-value': 'variable-without-value',
  'closed-environment': 'variable-environment-closed',
} as const satisfies Record<VariableProblem['kind'], string>;

/** Why a push with such a variable is not sent. */
export function failureOfVariable({ kind, name }: Pick<VariableProblem, 'kind' | 'name'>): Failure {
  return failure(codes[kind], { name });
}
