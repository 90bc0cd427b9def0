import type { PreviewNoteCode, SilenceCode } from '../messages/preview.ts';

/** Something to know of what the phone does with a push. */
export interface PreviewNote {
  readonly code: PreviewNoteCode;
  /** With long names cut. */
  readonly text: string;
  /** The same with its names as they are. */
  readonly whole: string;
  /** The app or the system decides, or Apple's pages do not say: it may be otherwise. */
  readonly isGuess: boolean;
}

/** A text as the phone shows it. */
export interface ShownText {
  readonly text: string;
  /** The key of the app's translations that stands in the payload in place of the text; null: the text itself does. */
  readonly key: string | null;
  /** What fills the placeholders of the translation. */
  readonly values: readonly string[];
  /** False: `text` is that key with its arguments, because only the app has the translation. */
  readonly isKnown: boolean;
}

/** The texts of an alert; null where there is none. */
export interface AlertTexts {
  readonly title: ShownText | null;
  readonly subtitle: ShownText | null;
  readonly body: ShownText | null;
}

export interface Sound {
  /** A file of the app, or “default”. */
  readonly name: string;
  readonly isCritical: boolean;
  /** From 0 to 1; null: not said. */
  readonly volume: number | null;
}

/** What an extension of the app would probably load and attach. Nothing here is ever loaded. */
export interface MediaHint {
  readonly url: string;
  readonly host: string;
  readonly kind: 'image' | 'video' | 'audio';
  /** Where it stands in the payload, such as `fcm_options.image`. */
  readonly path: string;
}

export type InterruptionLevel = 'passive' | 'active' | 'time-sensitive' | 'critical';

interface Described {
  /** Read from the bundle id, hence a guess. */
  readonly appName: string;
  readonly notes: readonly PreviewNote[];
}

/** A notification to read. */
export interface Banner extends Described, AlertTexts {
  readonly kind: 'banner';
  /** Null: silent. */
  readonly sound: Sound | null;
  /** Null: stays as it is. */
  readonly badge: number | null;
  readonly level: InterruptionLevel;
  /** A service extension of the app may change it before it shows. */
  readonly isMutable: boolean;
  readonly threadId: string | null;
  readonly category: string | null;
  readonly media: MediaHint | null;
  /** The button of a website's notification; null: it is no website's, or has no button. */
  readonly websiteAction: string | null;
}

/** An incoming call, as the app usually reports it. Empty: nothing in the payload looks like it. */
export interface IncomingCall extends Described {
  readonly kind: 'call';
  readonly caller: string;
  readonly handle: string;
  readonly uuid: string;
  readonly isVideo: boolean;
}

/** A value somewhere in an object, by its path. */
export interface ValueRow {
  readonly path: string;
  readonly value: string;
}

export interface ValueRows {
  readonly rows: readonly ValueRow[];
  /** How many more there are. */
  readonly left: number;
}

/** A moment and what happens at it, in words. */
export interface DateInWords {
  readonly atMs: number;
  readonly text: string;
}

export interface LiveActivity extends Described {
  readonly kind: 'live-activity';
  readonly event: 'start' | 'update' | 'end';
  /** The app's type in Swift; null but at the start. */
  readonly attributesType: string | null;
  readonly attributes: ValueRows;
  readonly state: ValueRows;
  /** What is told besides; null: the activity changes without a sound. */
  readonly alert: (AlertTexts & { readonly sound: Sound | null }) | null;
  readonly staleDate: DateInWords | null;
  readonly dismissal: DateInWords | null;
  /** Why the phone probably drops it; null: it does not. */
  readonly doubt: string | null;
}

/** The app is woken without a sign on the screen. */
export interface BackgroundUpdate extends Described {
  readonly kind: 'background';
  /** What the app gets beside `aps`. */
  readonly content: ValueRows;
}

/** The app, an extension or the system takes it; what a person sees of it, if anything, is not in the push. */
export interface Handled extends Described {
  readonly kind: 'handled';
  readonly by: HandledBy;
  /** What happens, in a few words. */
  readonly title: string;
  /** The values that the app or the system reads. */
  readonly content: ValueRows;
}

export type HandledBy =
  'pushtotalk' | 'complication' | 'widgets' | 'controls' | 'fileprovider' | 'location' | 'mdm' | 'wallet' | 'app';

/** There is nothing to read, as it was meant: only the badge changes, or a sound is played. */
export interface Effects extends Described {
  readonly kind: 'effects';
  /** What happens, as a sentence. */
  readonly text: string;
  /** At least one of the two is there. */
  readonly sound: Sound | null;
  readonly badge: number | null;
}

/** A phone shows nothing, although Apple answers 200. */
export interface Silence extends Described {
  readonly kind: 'nothing';
  readonly code: SilenceCode;
  /** Why, as a sentence. */
  readonly reason: string;
  /** What happens all the same. */
  readonly sound: Sound | null;
  readonly badge: number | null;
}

export type NotificationLook = Banner | IncomingCall | LiveActivity | BackgroundUpdate | Handled | Effects | Silence;
