import { pushTypes } from '#shared/apns/push-types.ts';
import { strictReason } from '#shared/apns/strict-mode.ts';
import { pushTypeOfTopic } from '#shared/apns/topics.ts';
import type { Finding } from '#shared/contract/simulator.ts';
import { describeFailure, failure } from '#shared/failure.ts';
import type { JudgedHeaders } from '#shared/lint/lint-subject.ts';
import { judgePayload } from '#shared/lint/lint-push.ts';
import { isUtf8 } from 'node:buffer';
import { deviceTokenOf } from './judge-request.ts';
import type { Verdict } from './judge-request.ts';
import { decodeHeader, findHeader } from './header-list.ts';
import type { HeaderList } from './header-list.ts';
import { findDevice } from './simulated-world.ts';
import type { SimulatedWorld } from './simulated-world.ts';

/**
 * What strict Local APNs answers where APNs would answer 200: the same with what lint says of the push, or 400 when one of
 * that is an error. Never throws.
 */
export function judgeStrictly(
  faithful: Verdict,
  headers: HeaderList,
  body: Buffer,
  world: SimulatedWorld,
  nowMs: number,
): Verdict {
  if (faithful.reason !== null) return faithful;
  const findings = findProblems(headers, body, world, nowMs);
  return findings.some(({ severity }) => severity === 'error')
    ? { ...faithful, status: 400, reason: strictReason, findings }
    : { ...faithful, findings };
}

function findProblems(headers: HeaderList, body: Buffer, world: SimulatedWorld, nowMs: number): readonly Finding[] {
  const notification = readHeaders(headers);
  const device = findDevice(world, deviceTokenOf(findHeader(headers, ':path') ?? '') ?? '', notification.topic);
  const found = judgePayload(body.toString('utf8'), {
    notification,
    tokenKinds: device === undefined ? [] : [pushTypes[pushTypeOfTopic(device.topic)].tokenKind],
    deviceNames: device === undefined ? [] : [device.name],
    nowMs,
  });
  const notText = failure('payload-not-utf8');
  const findings = found.map(({ code, severity, message }) => ({ code, severity, message }));
  return isUtf8(body)
    ? findings
    : [{ code: notText.code, severity: 'error', message: describeFailure(notText) }, ...findings];
}

/** The headers as they arrived. Without a push type the topic tells it, where it has the suffix of one. */
function readHeaders(headers: HeaderList): JudgedHeaders {
  const text = (name: string) => {
    const value = findHeader(headers, name);
    return value === undefined ? null : decodeHeader(value);
  };
  const number = (name: string) => {
    const value = text(name);
    return value === null ? null : Number(value);
  };
  const topic = text('apns-topic');
  const typeOfTopic = pushTypeOfTopic(topic ?? '');
  return {
    pushType: text('apns-push-type') ?? (typeOfTopic === 'alert' ? null : typeOfTopic),
    topic,
    priority: number('apns-priority'),
    expiration: number('apns-expiration'),
    collapseId: text('apns-collapse-id'),
    apnsId: text('apns-id'),
  };
}
