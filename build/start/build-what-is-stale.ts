import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot, runCommand } from '../suite/command.ts';

const sources = ['electron', 'renderer', 'shared', 'build/vite.config.ts', 'package.json', 'package-lock.json'];
const outputs = ['out/desktop/main.js', 'out/desktop/preload.cjs', 'out/renderer/index.html'];

function timeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** A folder's own time counts too: it changes when a file in it is removed or renamed. */
function newestTime(path: string): number {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats?.isDirectory() !== true) return stats?.mtimeMs ?? 0;
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => newestTime(join(path, name))));
}

/** Whether every built file is there and newer than every source. */
export function isBuilt(root: string): boolean {
  const newestSource = Math.max(...sources.map((path) => newestTime(join(root, path))));
  return outputs.every((path) => timeOf(join(root, path)) > newestSource);
}

/**
 * Builds if something changed since the last time; quiet unless it fails. Tells `onBuild` before it takes its time. Says
 * whether there is a build now.
 */
export async function buildWhatIsStale(onBuild: () => void): Promise<boolean> {
  if (isBuilt(projectRoot)) return true;
  onBuild();
  const { exitCode, output } = await runCommand('vite', ['build', '--app', '--config=build/vite.config.ts']);
  if (exitCode === 0) return true;
  console.error(`${output.trimEnd()}\n\nPushbench could not be built; the reason stands above.`);
  return false;
}
