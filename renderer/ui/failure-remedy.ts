import { createContext, type ReactNode } from 'react';
import type { Failure } from '#shared/failure.ts';

/** What the window can do about a failure wherever it is told; null: nothing. */
export type FailureRemedy = (failure: Failure) => ReactNode;

/** Given by the window, since what mends a failure is the matter of a feature. */
export const FailureRemedyContext = createContext<FailureRemedy>(() => null);
