import './jitless.ts';
import { z } from 'zod';
import { environmentNames } from '../apns/environments.ts';
import { type Failure, isFailure } from '../failure.ts';

/** A time as whole milliseconds since 1970. */
export const timeMs = z.number().int();

export const environmentSchema = z.enum(environmentNames);

/** A named failure; codes of a newer version pass through and are shown as they are. */
export const failureSchema = z.custom<Failure>(isFailure);
