import { findPushType, pushTypes } from '../../apns/push-types.ts';
import { diagnostic } from '../diagnostic.ts';
import type { Rule } from '../lint-subject.ts';

/** The devices have a token of the kind that the push type needs. */
export const tokenKind: Rule = ({ notification: { pushType }, tokenKinds, deviceNames }) => {
  const facts = findPushType(pushType ?? '');
  const index = tokenKinds.findIndex((candidate) => candidate !== facts?.tokenKind);
  const other = tokenKinds[index];
  if (facts === undefined || other === undefined) return [];
  const kind = Object.values(pushTypes).find((candidate) => candidate.tokenKind === other)?.label ?? other;
  return [
    diagnostic(
      'token-kind-differs',
      'warning',
      { kind: 'target' },
      { name: deviceNames[index] ?? null, kind, label: facts.label },
    ),
  ];
};
