import { fetchElectron, findElectron } from './electron-binary.ts';

export type FoundDesktop =
  | { readonly kind: 'found'; readonly executablePath: string }
  | { readonly kind: 'unavailable'; readonly reason: string };

const downloadDeadlineMs = 60_000;

/**
 * Why Electron cannot open a window on this machine, as far as that can be known without starting it. Written to follow a
 * colon, without a full stop.
 */
export function whyNoWindow(
  platform: NodeJS.Platform,
  environment: NodeJS.ProcessEnv,
  userId: number | undefined,
): string | undefined {
  if (platform !== 'linux') return undefined;
  if ((environment['DISPLAY'] ?? '') === '' && (environment['WAYLAND_DISPLAY'] ?? '') === '')
    return 'there is no display (neither DISPLAY nor WAYLAND_DISPLAY is set)';
  if (userId === 0) return 'this is the root user, and Electron would run as root only without its sandbox';
  return undefined;
}

/** Finds Electron where a window can open; downloads it the first time. */
export async function findDesktop(): Promise<FoundDesktop> {
  const reason = whyNoWindow(process.platform, process.env, process.getuid?.());
  if (reason !== undefined) return { kind: 'unavailable', reason };
  let electron = findElectron();
  if (electron.kind === 'missing' && electron.canBeFetched) {
    console.log(`Downloading Electron, once; this may take up to ${downloadDeadlineMs / 1000} s …`);
    electron = await fetchElectron(downloadDeadlineMs);
  }
  return electron.kind === 'found' ? electron : { kind: 'unavailable', reason: electron.reason };
}
