import type { Environment } from '#shared/apns/environments.ts';
import { environmentObjection, learnedRefusal, topicObjection } from '#shared/apns/credential-limits.ts';
import { stageOf } from '#shared/apns/validity.ts';
import type { AppleEnvironment } from '#shared/apns/environments.ts';
import type { Credential } from '#shared/contract/credentials.ts';
import type { Notification } from '#shared/contract/notification.ts';
import { describeFailure, failure, type Failure } from '#shared/failure.ts';
import { describeObjectionBriefly } from '#shared/messages/brief-objections.ts';
import type { Diagnostic, DiagnosticPlace, Severity } from '#shared/lint/diagnostic.ts';

const atCredential: DiagnosticPlace = { kind: 'credential' };

/** What stands between a credential and where it is to be used: its limits, else what APNs said the last time. */
export function credentialDiagnostics(
  credential: Credential | undefined,
  environment: Environment,
  { topic, pushType }: Pick<Notification, 'topic' | 'pushType'>,
  nowMs: number,
  /** What Local APNs stands for; undefined: not known. */
  plays?: AppleEnvironment,
): readonly Diagnostic[] {
  if (credential === undefined) return [];
  const found: Diagnostic[] = [];
  const note = (cause: Failure, severity: Severity, place: DiagnosticPlace, message = describeFailure(cause)) =>
    found.push({ code: cause.code, severity, place, message });

  const objection = environmentObjection(credential, environment, nowMs);
  // The whole sentence stands beside the credential.
  if (objection !== undefined) note(objection, 'error', atCredential, describeObjectionBriefly(objection));
  const refusal = topicObjection(credential, topic, pushType);
  if (refusal !== undefined) {
    const isAboutTopic = refusal.code !== 'push-type-not-for-certificate';
    note(refusal, 'error', isAboutTopic ? { kind: 'header', field: 'topic' } : atCredential);
  }
  if (environment === 'simulator' && credential.kind === 'key' && !credential.isSample) {
    note(failure('key-not-known-locally', { name: credential.name }), 'warning', atCredential);
  }
  if (environment === 'simulator' && plays !== undefined && objection === undefined) {
    const isRefused = credential.kind === 'certificate' && !credential.environments.includes(plays);
    const cause = { name: credential.name, environment: plays };
    if (isRefused) note(failure('certificate-not-for-local-environment', cause), 'warning', atCredential);
  }
  const learned = learnedRefusal(credential, environment, topic);
  const reason = learned?.reason ?? null;
  if (found.length === 0 && reason !== null) {
    const cause = failure('credential-refused-before', { name: credential.name, environment, reason });
    note(cause, 'warning', reason === 'TopicDisallowed' ? { kind: 'header', field: 'topic' } : atCredential);
  }
  const stage = credential.kind === 'certificate' ? stageOf(credential, nowMs) : undefined;
  if (credential.kind === 'certificate' && stage?.code === 'ends-soon') {
    const day = new Date(credential.notAfterMs).toISOString().slice(0, 10);
    const cause = failure('certificate-ends-soon', { name: credential.name, day, days: stage.daysLeft });
    note(cause, 'warning', atCredential);
  }
  return found;
}
