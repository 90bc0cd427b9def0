import type { Node } from 'jsonc-parser';
import { plainSpelling } from '../../payload/judge-key.ts';
import { atNode, diagnostic } from '../diagnostic.ts';
import { findSecrets } from '../find-secrets.ts';
import { isFinished, type LintSubject, type Rule } from '../lint-subject.ts';

/** What keys of secrets are called, in their plain spelling. None of these is a key of Apple's. */
const namesOfSecrets = new Set(['password', 'passwd', 'secret', 'apikey', 'clientsecret', 'accesstoken']);
const beginningOfName = /^[acps]/i;
/** With what may stand between the words. */
const longestName = 'client__secret'.length;

/** Text under a key as secrets have it is perhaps one; what is one by its look is told by its own rule. */
export const secretByName: Rule = (subject) => {
  const named = subject.nodes.filter((node) => isNamedAsSecret(subject, node));
  if (named.length === 0) return [];
  const sure = findSecrets(subject);
  return named
    .filter((node) => !sure.some(({ offset }) => node.offset <= offset && offset < node.offset + node.length))
    .flatMap(({ children: [key] = [] }) =>
      key === undefined ? [] : [diagnostic('secret-by-name', 'info', atNode(key), { key: String(key.value) })],
    );
};

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
