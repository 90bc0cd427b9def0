import type { ComposedPush } from '../contract/drafts.ts';
import { automaticHeaders } from '../payload/automatic-headers.ts';
import type { ReceiverCodeId } from '../receiver-code/receiver-codes.ts';

/** What a push asks of the world apart from itself. */
export interface TemplateNeed {
  readonly kind: 'capability' | 'entitlement' | 'info-plist' | 'code' | 'credential' | 'system';
  /** As Apple spells it. */
  readonly name: string;
  /** What it does, or what happens without it. */
  readonly text: string;
}

export const templateGroups = [
  'Alerts',
  'Badge and sound',
  'Grouping and actions',
  'Importance',
  'Extensions',
  'Background',
  'Calls and Push to Talk',
  'Live Activities',
  'Widgets, controls and complications',
  'Files and location',
  'Devices, Wallet and websites',
] as const;

export type TemplateGroup = (typeof templateGroups)[number];

/** A push to begin with, and what has to be at its other end. */
export interface Template {
  readonly id: string;
  readonly group: TemplateGroup;
  readonly title: string;
  /** What it is for, in a sentence. */
  readonly summary: string;
  /** Further words that it is found by. */
  readonly words: string;
  /** Times and ids in its payload are variables, so that it is never out of date. */
  readonly push: ComposedPush;
  readonly needs: readonly TemplateNeed[];
  readonly receiverCode: readonly ReceiverCodeId[];
  /** Title of the page by Apple. */
  readonly source: string;
  /** What Apple leaves open or contradicts, in sentences. */
  readonly uncertainty?: string;
}

/** A push whose headers are automatic but for those given. */
export function templatePush(
  pushType: string,
  payloadText: string,
  headers: Partial<Omit<ComposedPush, 'pushType' | 'payloadText'>> = {},
): ComposedPush {
  return { ...automaticHeaders, ...headers, pushType, payloadText };
}
