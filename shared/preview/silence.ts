import { type SilenceCode, silenceMessages } from '../messages/preview.ts';
import { clipParams } from './clip-params.ts';
import { note } from './note.ts';
import type { PreviewNote, Silence, Sound } from './notification-look.ts';

/** Why nothing is shown, by code and with the parameters that its sentence asks for. */
export type SilenceReason = Pick<Silence, 'code' | 'reason'>;

export function why<Code extends SilenceCode>(
  code: Code,
  ...params: Parameters<(typeof silenceMessages)[Code]>
): SilenceReason {
  const write = silenceMessages[code] as (...args: typeof params) => string;
  return { code, reason: write(...clipParams(params)) };
}

export interface SilenceEffects {
  readonly sound?: Sound | null;
  readonly badge?: number | null;
  readonly notes?: readonly PreviewNote[];
}

/** Nothing is shown; the badge may change and a sound be played all the same. */
export function nothing(
  appName: string,
  { code, reason }: SilenceReason,
  { sound = null, badge = null, notes = [] }: SilenceEffects = {},
): Silence {
  const effects = [
    ...(badge === null ? [] : [badge === 0 ? note('badge-cleared') : note('badge-set', { badge })]),
    ...(sound === null ? [] : [note('sound-played')]),
  ];
  return { kind: 'nothing', appName, code, reason, sound, badge, notes: [...effects, ...notes] };
}
