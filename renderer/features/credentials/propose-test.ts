import { environmentObjection } from '#shared/apns/credential-limits.ts';
import { topicForTest } from '#shared/apns/credential-test.ts';
import type { Environment } from '#shared/apns/environments.ts';
import type { Credential } from '#shared/contract/credentials.ts';

const usualOrder: readonly Environment[] = ['sandbox', 'production', 'simulator'];

export interface ProposedTest {
  readonly environment: Environment;
  readonly topic: string;
}

/**
 * The test that is most likely wanted: where the push shown goes, unless the credential cannot go there; a signing key of
 * one's own is not tested with Local APNs, which does not know it.
 */
export function proposeTest(credential: Credential, shown: ProposedTest, nowMs: number): ProposedTest {
  const isUseful = (environment: Environment) =>
    !(environment === 'simulator' && credential.kind === 'key' && !credential.isSample) &&
    environmentObjection(credential, environment, nowMs) === undefined;
  const environment = [shown.environment, ...usualOrder].find(isUseful) ?? shown.environment;
  return { environment, topic: topicForTest(credential, environment, shown.topic) };
}
