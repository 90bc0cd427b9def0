export type CodeLanguage = 'Swift' | 'Objective-C' | 'Localizable.strings' | 'JavaScript' | 'HTTP';

/** One file in one language. */
export interface CodeFile {
  readonly language: CodeLanguage;
  /** What the file is usually called; empty for a conversation with a server. */
  readonly name: string;
  readonly text: string;
}

/** What an app, an extension or a server has to have so that a push does something. No language comes twice. */
export interface ReceiverCode {
  readonly title: string;
  /** What it is for, in a sentence. */
  readonly purpose: string;
  readonly files: readonly CodeFile[];
}
