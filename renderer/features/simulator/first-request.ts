import type { SimulatorStatus } from '#shared/contract/simulator.ts';

/** The address that other programs send to; null while Local APNs does not run. */
export function addressOf({ state, host, port }: Pick<SimulatorStatus, 'state' | 'host' | 'port'>): string | null {
  return state === 'running' && port !== null ? `https://${host}:${String(port)}` : null;
}

/**
 * A first request by curl to a device that Local APNs knows. The provider token is left to the person, as `$JWT`: it has
 * to be signed with the sample key. Null when Local APNs does not run or knows no device.
 */
export function curlForFirstRequest(status: SimulatorStatus): string | null {
  const address = addressOf(status);
  const [device] = status.devices;
  if (address === null || device === undefined) return null;
  const isVoip = device.topic.endsWith('.voip');
  return [
    `curl --http2 --cacert ${quote(status.caFile)}`,
    '-H "authorization: bearer $JWT"',
    `-H ${quote(`apns-topic: ${device.topic}`)}`,
    `-H ${quote(`apns-push-type: ${isVoip ? 'voip' : 'alert'}`)}`,
    `-d ${quote('{"aps":{"alert":"Hello"}}')}`,
    `${address}/3/device/${device.token}`,
  ].join(' \\\n  ');
}

/** One word for a POSIX shell. */
function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
