import { diagnostic, inPayload } from '../diagnostic.ts';
import { findSecrets } from '../find-secrets.ts';
import type { Rule } from '../lint-subject.ts';

/** What opens other systems does not travel in a notification, where the phone, backups and logs keep it. */
export const pastedSecret: Rule = (subject) =>
  findSecrets(subject).map(({ what, ...range }) => diagnostic('pasted-secret', 'warning', inPayload(range), { what }));
