import { Notice } from '../../ui/notice.tsx';
import type { CheckedPastedToken } from './check-pasted-token.ts';
import { isToken, judgeToken } from './describe-token-part.ts';
import { GoodUntil, TokenContents, TokenProblems } from './token-contents.tsx';
import classes from './credential-tools.module.css';

/** What was found about a pasted token. */
export function CheckedToken({ check, comparedWith, comparison }: CheckedPastedToken) {
  const verdict = judgeToken(check);
  const errors = check.problems.filter(({ severity }) => severity === 'error').length;
  return (
    <>
      {verdict === 'bad' && (
        <Notice tone="error">
          {!isToken(check)
            ? 'There is nothing to check here.'
            : `APNs would refuse this token: ${errors === 1 ? 'one thing is wrong.' : `${String(errors)} things are wrong.`}`}
        </Notice>
      )}
      {verdict === 'good' && (
        <Notice tone="good">
          Nothing is wrong with this token, and {comparedWith === null ? 'its key' : `“${comparedWith.name}”`} signed
          it.
        </Notice>
      )}
      {verdict === 'unproven' && (
        <Notice tone="neutral">
          Nothing is wrong with what this token says. Whether its signature is good was not checked:{' '}
          {comparison.kind === 'named'
            ? `no stored key has the id ${check.keyId ?? 'that it names'}.`
            : 'no key was chosen to compare it with.'}
        </Notice>
      )}
      <TokenProblems problems={check.problems} />
      <TokenContents check={check} />
      {check.signatureForm !== null && (
        <p className={classes.text}>
          Signature: {check.signatureForm === 'raw' ? 'raw (64 bytes, r and s), as the standard wants' : 'DER'};{' '}
          {describeSignature(check.signatureValid, comparedWith?.name)}.
        </p>
      )}
      <GoodUntil check={check} />
    </>
  );
}

function describeSignature(isValid: boolean | null, keyName: string | undefined): string {
  if (isValid === null) return 'not compared with a key';
  const key = keyName === undefined ? 'the key' : `“${keyName}”`;
  return isValid ? `valid, made by ${key}` : `not made by ${key} for these contents`;
}
