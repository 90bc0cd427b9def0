import type { TextRange } from '../payload/payload-tree.ts';
import type { LintSubject } from './lint-subject.ts';

/** A key or token of somebody, by its look. */
export interface FoundSecret extends TextRange {
  readonly what: string;
}

/** Each begins where no word goes on; the letter of an escape such as `\n` belongs to none. */
const secrets = [
  { what: 'a private key', pattern: /-----BEGIN (?:[A-Z]{1,16} ){0,3}PRIVATE KEY-----/g },
  { what: 'a signed token (JWT)', pattern: /(?<=\\[bfnrt]|(?<![\w-]))eyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]{16,}/g },
  { what: 'an access key of AWS', pattern: /(?<=\\[bfnrt]|(?<![\w+/]))A[KS]IA[A-Z\d]{16}(?![\w+/=])/g },
  { what: 'a token of GitHub', pattern: /(?<=\\[bfnrt]|(?<![\w-]))(?:gh[opsur]_[A-Za-z\d]{20,}|github_pat_\w{20,})/g },
  { what: 'a secret key of Stripe', pattern: /(?<=\\[bfnrt]|(?<![\w-]))[rs]k_live_[A-Za-z\d]{10,}/g },
  { what: 'an API key of Google', pattern: /(?<=\\[bfnrt]|(?<![\w+/-]))AIza[\w-]{30,}/g },
  { what: 'a token of Slack', pattern: /(?<=\\[bfnrt]|(?<![\w-]))xox[abprs]-[A-Za-z\d-]{10,}/g },
] as const;

/** To ask for one of them at all takes far less time than for the places of each. */
const anySecret = new RegExp(secrets.map(({ pattern }) => pattern.source).join('|'));
/** None is shorter. */
const shortestSecret = 'xoxa-'.length + 10;

/** Finds what can be nothing but a secret. */
export function findSecrets(subject: LintSubject): readonly FoundSecret[] {
  return placesToLook(subject).flatMap((place) =>
    secrets.flatMap(({ what, pattern }) =>
      [...subject.text.slice(place.offset, place.offset + place.length).matchAll(pattern)].map(
        ({ 0: found, index }) => ({ what, offset: place.offset + index, length: found.length }),
      ),
    ),
  );
}

/** The texts of JSON in which there is a secret; of anything else the whole. */
function placesToLook({ text, nodes, slips, tree }: LintSubject): readonly TextRange[] {
  const isRead = slips.length === 0 && tree.syntaxProblem === null && tree.root !== undefined;
  if (!isRead) return [{ offset: 0, length: text.length }];
  return nodes.filter(
    ({ type, offset, length }) =>
      length > shortestSecret && type === 'string' && anySecret.test(text.slice(offset, offset + length)),
  );
}
