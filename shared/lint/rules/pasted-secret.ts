import { diagnostic, inPayload } from '../diagnostic.ts';
import type { Rule } from '../lint-subject.ts';

const secrets = [
  { what: 'a private key', pattern: /-----BEGIN (?:[A-Z]{1,16} ){0,3}PRIVATE KEY-----/g },
  { what: 'a signed token (JWT)', pattern: /(?<![\w-])eyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]{16,}/g },
] as const;

/** What opens other systems does not travel in a notification, where the phone, backups and logs keep it. */
export const pastedSecret: Rule = ({ text }) =>
  secrets.flatMap(({ what, pattern }) =>
    [...text.matchAll(pattern)].map(({ 0: found, index }) =>
      diagnostic('pasted-secret', 'warning', inPayload({ offset: index, length: found.length }), { what }),
    ),
  );
