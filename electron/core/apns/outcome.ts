import type { Outcome } from '../ports/types.ts';

export type Timings = Outcome['timings'];
export type WireTrace = Outcome['wire'];
export type Cause = NonNullable<Outcome['cause']>;
export type HeaderList = WireTrace['requestHeaders'];
