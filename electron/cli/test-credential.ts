import { planCredentialTest, topicForTest } from '#shared/apns/credential-test.ts';
import { environments, type Environment } from '#shared/apns/environments.ts';
import { toFailure, type ContractClient } from '#shared/contract/client.ts';
import type { Credential, CredentialChoice } from '#shared/contract/credentials.ts';
import type { SendInput } from '#shared/contract/deliveries.ts';
import { fail, FailureError, type Failure } from '#shared/failure.ts';
import { describeFailure } from './describe-failure.ts';
import type { CredentialTestExplanation } from '#shared/messages/credential-test-facts.ts';
import { explainCredentialTest } from '#shared/messages/credential-test.ts';
import { credentialProblems } from '#shared/messages/credential-problems.ts';
import { chooseFiles, findCredential } from './choices.ts';
import type { CredentialOptions } from './credential-options.ts';
import { credentialOfFiles } from './credential-of-files.ts';
import { readEndpoint, type EndpointOptions } from './endpoint-options.ts';
import { describeAnswer, toAnswer, toUntried, type SendAnswer } from './send-answer.ts';
import { sendOnce } from './send-once.ts';
import { printLine, untilInterrupted, type Terminal } from './terminal.ts';
import { withCore } from './with-core.ts';

export interface CredentialTestOptions extends CredentialOptions, EndpointOptions {
  readonly dataDir?: string;
  /** A stored credential; with files, the one that they are of. */
  readonly name: string | undefined;
  readonly topic?: string;
  /** Opens the files. */
  readonly passphrase: string | null;
}

/** What `credentials test --json` prints, whatever the answer. */
export interface CredentialTestResult extends CredentialTestExplanation {
  /** Null when nothing was sent; empty when it was sent without one. */
  readonly topic: string | null;
  readonly answer: SendAnswer;
}

/** Sends the test push and says what its answer means for the credential. What cannot be sent is `unclear`, but for a certificate that nobody would take. */
export async function testCredential(
  terminal: Terminal,
  options: CredentialTestOptions,
): Promise<CredentialTestResult> {
  try {
    return await withCore(terminal, options.dataDir, async ({ client }) => {
      const { credential, input } = await planTest(terminal, client, options);
      const { outcome, payloadBytes } = await sendOnce(client.deliveries, input, {
        interrupted: untilInterrupted(),
        onUnrecorded: (cause) => void printLine(terminal.stderr, describeFailure(cause)),
      });
      const { environment, notification } = input;
      const { topic } = notification;
      return {
        ...explainCredentialTest(credential, { environment, topic, otherHost: otherHost(input) }, outcome),
        topic,
        answer: toAnswer(outcome, environment, payloadBytes),
      };
    });
  } catch (error) {
    return notSent(toFailure(error), options.environment);
  }
}

/** The host that was named instead of the environment's. */
function otherHost({ endpoint, environment }: SendInput): string | undefined {
  return endpoint === null || endpoint.host === environments[environment].host ? undefined : endpoint.host;
}

async function planTest(
  terminal: Terminal,
  client: ContractClient,
  options: CredentialTestOptions,
): Promise<{ readonly credential: Credential; readonly input: SendInput }> {
  const { environment } = options;
  const { credential, choice } = await choose(terminal, client, options);
  const topic = options.topic ?? (await usualTopic(client, credential, environment));
  const plan = planCredentialTest(credential, { environment, topic }, Date.now());
  if (plan.kind === 'not-ready') throw new FailureError(plan.failure);
  const endpoint = await readEndpoint(terminal, client, options);
  return { credential, input: { ...plan.input, credential: choice, endpoint, timeoutMs: options.timeout } };
}

async function choose(
  terminal: Terminal,
  client: ContractClient,
  options: CredentialTestOptions,
): Promise<{ readonly credential: Credential; readonly choice: CredentialChoice }> {
  const { name, passphrase } = options;
  const files = await chooseFiles(terminal, options, passphrase);
  if (name !== undefined) {
    const credential = await findCredential(client, name);
    const { id } = credential;
    return { credential, choice: files === undefined ? { kind: 'stored', id } : { ...files, credentialId: id } };
  }
  if (files === undefined) throw fail('credential-missing');
  return { credential: await credentialOfFiles(files), choice: files };
}

/** Local APNs has apps of its own to test with. */
async function usualTopic(
  client: ContractClient,
  credential: Credential,
  environment: Environment,
): Promise<string | null> {
  if (environment !== 'simulator' || topicForTest(credential, environment, null) !== '') return null;
  return (await client.simulator.status({})).apps[0] ?? null;
}

function notSent(cause: Failure, environment: Environment): CredentialTestResult {
  const isUseless = isCertificateUseless(cause);
  return {
    verdict: isUseless ? 'refused' : 'unclear',
    headline: isUseless
      ? 'This certificate cannot be used, so nothing was sent'
      : 'Nothing was sent, so nothing is known of the credential',
    meaning: describeFailure(cause),
    proven: [],
    remedy: null,
    topic: null,
    answer: toUntried(cause, environment, null),
  };
}

const uselessFiles = [
  credentialProblems.certificateAlone,
  credentialProblems.noPrivateKey,
  credentialProblems.keyMismatch,
].map(({ message }) => message());

/** Whether nobody would take it, whatever else is tried: its days are wrong, or its key is missing or another's. */
function isCertificateUseless(cause: Failure): boolean {
  switch (cause.code) {
    case 'certificate-expired':
    case 'certificate-not-yet-valid':
      return true;
    case 'credential-file-unusable':
      return uselessFiles.some((sentence) => describeFailure(cause).endsWith(sentence));
    default:
      return false;
  }
}

/** The result for reading: what came out, what it means and proves, what to do; then the answer in numbers. */
export function describeTest({ headline, meaning, proven, remedy, answer }: CredentialTestResult): string {
  const [facts = ''] = describeAnswer(answer).split('\n');
  return [
    headline,
    meaning,
    ...proven.map((fact) => `- ${fact}`),
    ...(remedy === null ? [] : [remedy]),
    ...(answer.timingsMs === null ? [] : [facts]),
  ].join('\n');
}
