import { Arch, type Configuration } from 'electron-builder';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

const nativeSuffix: Readonly<Record<string, string>> = { darwin: '', win32: '-msvc', linux: '-gnu' };

/**
 * npm installs the native half of `@napi-rs/keyring` for the machine it runs on only. An app packaged for another
 * processor without it would start and find no keychain, so packaging stops here instead.
 */
function requireNativeKeyring(platform: string, arch: string): void {
  const name = `@napi-rs/keyring-${platform}-${arch}${nativeSuffix[platform] ?? ''}`;
  if (existsSync(join(dirname(import.meta.dirname), 'node_modules', name))) return;
  throw new Error(
    `${name} is not installed, so an app for ${platform} ${arch} could not open the keychain. ` +
      `Run "npm install --no-save --force ${name}" and package again.`,
  );
}

export default {
  appId: 'dev.pushbench.app',
  productName: 'Pushbench',
  copyright: 'The Pushbench developers',
  directories: { output: 'release', buildResources: 'build' },
  // Production dependencies come by themselves. The Node that runs the project's scripts is not part of the app.
  files: ['out/**', 'package.json', '!node_modules/node-{linux,win}-*/**'],
  asar: true,
  // The native parts are N-API and prebuilt: nothing is compiled for Electron.
  npmRebuild: false,
  beforePack: ({ electronPlatformName, arch }) => {
    requireNativeKeyring(electronPlatformName, Arch[arch]);
  },
  electronFuses: {
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    grantFileProtocolExtraPrivileges: false,
  },
  mac: {
    category: 'public.app-category.developer-tools',
    target: [
      { target: 'dmg', arch: ['arm64', 'x64'] },
      { target: 'zip', arch: ['arm64', 'x64'] },
    ],
  },
  win: { target: [{ target: 'nsis', arch: ['x64', 'arm64'] }] },
  nsis: { oneClick: false, perMachine: false, allowToChangeInstallationDirectory: true },
  linux: { category: 'Development', target: 'dir' },
} satisfies Configuration;
