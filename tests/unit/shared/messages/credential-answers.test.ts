import { expect, test } from 'vitest';
import { describeFailure, failure } from '#shared/failure.ts';
import { explainRefusal } from '#shared/messages/credential-answers.ts';

test('a refusal by a TLS alert is shown by the alert, not by a reason that APNs never gave', () => {
  const { said, meaning } = explainRefusal('certificate-refused-revoked');
  expect(said).toBe('TLS alert certificate_revoked');
  expect(meaning).toContain('revoked');
  const warning = failure('credential-refused-before', {
    name: 'Old one',
    environment: 'production',
    reason: 'certificate-refused-revoked',
  });
  expect(describeFailure(warning)).toContain(
    'it was refused (TLS alert certificate_revoked). The certificate was revoked.',
  );
});

test('a reason of APNs stands as it is', () => {
  expect(explainRefusal('TopicDisallowed').said).toBe('TopicDisallowed');
});
