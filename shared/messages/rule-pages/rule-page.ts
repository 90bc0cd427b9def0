import type { TokenKind } from '../../apns/push-types.ts';
import type { DiagnosticCode, Severity } from '../../lint/diagnostic.ts';
import type { CollapsingPush } from '../../lint/lint-subject.ts';

/** As much of a push as shows a rule; what is not there is as it should be. `{{now}}` is the time of sending. */
export interface RuleExample {
  /** `alert` when left out. */
  readonly pushType?: string;
  /** The one of the push type when left out; empty: none is sent. */
  readonly topic?: string;
  readonly priority?: number;
  /** As text, because it may hold a variable. */
  readonly expiration?: string;
  readonly collapseId?: string;
  readonly apnsId?: string;
  /** What the device token was issued for. */
  readonly tokenKind?: TokenKind;
  /** The oldest iOS that the push is for. */
  readonly oldestIos?: string;
  readonly payload?: string;
  /** A saved push that is there as well. */
  readonly beside?: CollapsingPush;
}

/**
 * `documented`: Apple's page or the standard says so; `single-source`: only one says so; `reported`: known from developers
 * and libraries, not documented; `advice`: no rule of APNs, but what Pushbench advises.
 */
export type RuleCertainty = 'documented' | 'single-source' | 'reported' | 'advice';

/** What there is to know about one rule of lint, in Markdown without blocks: only `code`. */
export interface RulePage {
  readonly title: string;
  /** How grave it is; more than one where that depends on what was found. */
  readonly severities: readonly [Severity, ...Severity[]];
  readonly what: string;
  /** What the phone or APNs does otherwise. */
  readonly why: string;
  readonly bad: RuleExample;
  readonly good: RuleExample;
  readonly source: { readonly title: string; readonly certainty: RuleCertainty };
}

/** A part of the pages. */
export type RulePages = Partial<Record<DiagnosticCode, RulePage>>;

const documented = (title: string) => ({ title, certainty: 'documented' }) as const;

/** Titles of Apple's pages and of standards. */
export const sources = {
  json: documented('RFC 8259, The JavaScript Object Notation (JSON) Data Interchange Format'),
  payload: documented('Apple, Generating a remote notification'),
  request: documented('Apple, Sending notification requests to APNs'),
  background: documented('Apple, Pushing background updates to your App'),
  liveActivity: documented('Apple, Starting and updating Live Activities with ActivityKit push notifications'),
  calls: documented('Apple, Responding to VoIP Notifications from PushKit'),
  widgets: documented('Apple, Updating widgets with WidgetKit push notifications'),
  fileProvider: documented('Apple, Using push notifications to signal changes'),
  management: documented('Apple, Sending MDM commands to a device'),
} as const;

/** Pushes that more than one example begins with. */
export const samples = {
  call: {
    pushType: 'voip',
    payload: '{ "uuid": "6f1c2a9e-3b7d-4e58-9a41-0c8d5e7f2b36", "caller": "Maya", "handle": "maya@example.com" }',
  },
  management: {
    pushType: 'mdm',
    topic: 'com.apple.mgmt.External.462ad9c3-7ca1-437b-8c6f-5575941a4ea7',
    payload: '{ "mdm": "1AA91790-BA78-4DBF-9102-FBA06E6110C4" }',
  },
} as const satisfies Record<string, RuleExample>;
