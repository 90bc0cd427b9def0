import type { Node } from 'jsonc-parser';
import { plainSpelling } from '../../payload/judge-key.ts';
import type { TextRange } from '../../payload/payload-tree.ts';
import { atNode, diagnostic, inPayload } from '../diagnostic.ts';
import { isFinished, type LintSubject, type Rule } from '../lint-subject.ts';

/** Each begins where no word goes on; the letter of an escape such as `\\n` belongs to none. */
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

/** What keys of secrets are called, in their plain spelling. None of these is a key of Apple's. */
const namesOfSecrets = new Set(['password', 'passwd', 'secret', 'apikey', 'clientsecret', 'accesstoken']);
const beginningOfName = /^[acps]/i;
/** With what may stand between the words. */
const longestName = 'client__secret'.length;

/** What opens other systems does not travel in a notification, where the phone, backups and logs keep it. */
export const pastedSecret: Rule = (subject) => {
  const sure = placesToLook(subject).flatMap((place) =>
    secrets.flatMap(({ what, pattern }) =>
      [...subject.text.slice(place.offset, place.offset + place.length).matchAll(pattern)].map(
        ({ 0: found, index }) => ({ what, offset: place.offset + index, length: found.length }),
      ),
    ),
  );
  const named = subject.nodes.filter(
    (node) =>
      isNamedAsSecret(subject, node) &&
      !sure.some(({ offset }) => node.offset <= offset && offset < node.offset + node.length),
  );
  return [
    ...sure.map(({ what, ...range }) => diagnostic('pasted-secret', 'warning', inPayload(range), { what })),
    ...named.flatMap(({ children: [key] = [] }) =>
      key === undefined ? [] : [diagnostic('secret-by-name', 'info', atNode(key), { key: String(key.value) })],
    ),
  ];
};

/** The texts of JSON in which there is a secret; of anything else the whole. */
function placesToLook({ text, nodes, slips, tree }: LintSubject): readonly TextRange[] {
  const isRead = slips.length === 0 && tree.syntaxProblem === null && tree.root !== undefined;
  if (!isRead) return [{ offset: 0, length: text.length }];
  return nodes.filter(
    ({ type, offset, length }) =>
      length > shortestSecret && type === 'string' && anySecret.test(text.slice(offset, offset + length)),
  );
}

/** Whether it is a member with text under a key as secrets have. What it means only the app knows. */
function isNamedAsSecret({ text }: LintSubject, { type, children }: Node): boolean {
  if (type !== 'property') return false;
  const [key, value] = [children?.[0], children?.[1]];
  if (key === undefined || value?.type !== 'string') return false;
  const name = String(key.value);
  if (name.length > longestName || !beginningOfName.test(name) || !namesOfSecrets.has(plainSpelling(name)))
    return false;
  return value.value !== '' && isFinished(text, value);
}
