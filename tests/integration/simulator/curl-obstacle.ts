import { execFileSync } from 'node:child_process';

/** Why curl cannot be used here, or `undefined`. */
export function curlObstacle(): string | undefined {
  try {
    return /\bHTTP2\b/.test(execFileSync('curl', ['--version']).toString()) ? undefined : 'curl has no HTTP/2';
  } catch {
    return 'curl is not installed';
  }
}
