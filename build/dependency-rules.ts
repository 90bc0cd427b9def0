import type { IConfiguration, IRegularForbiddenRuleType } from 'dependency-cruiser';

/** What a file at `from` may not import. Paths are regular expressions from the root of the project. */
function rule(
  name: string,
  comment: string,
  from: IRegularForbiddenRuleType['from'],
  to: IRegularForbiddenRuleType['to'],
): IRegularForbiddenRuleType {
  return { name, comment, severity: 'error', from, to };
}

/** A door: a package that only files below `folder` may import. */
function door(name: string, target: string, folder: string): IRegularForbiddenRuleType {
  return rule(
    `door-${name}`,
    `${target} is imported below ${folder} only.`,
    { path: '^(electron|renderer|shared)/', pathNot: `^${folder}/` },
    { path: `(^|node_modules/)${target}(/|$)` },
  );
}

const ours = '^(electron|renderer|shared|build|tests)/';

const forbidden: IRegularForbiddenRuleType[] = [
  rule('no-cycles', 'Modules that need each other are one module.', {}, { circular: true }),
  rule('resolvable', 'An import that leads nowhere is a layer nobody checks.', {}, { couldNotResolve: true }),

  rule(
    'shared-is-the-bottom',
    'shared/ imports only shared/.',
    { path: '^shared/' },
    { path: ours, pathNot: '^shared/' },
  ),
  rule(
    'shared-runs-anywhere',
    'shared/ and renderer/ know no module of Node.',
    { path: '^(shared|renderer)/' },
    { dependencyTypes: ['core'] },
  ),

  rule(
    'core-knows-no-host',
    'electron/core imports only itself and shared/.',
    { path: '^electron/core/' },
    { path: ours, pathNot: '^(electron/core|shared)/' },
  ),
  rule(
    'core-slices-are-apart',
    'A slice of the core imports only ports, certificates/ and shared/; create-core.ts joins them.',
    { path: '^electron/core/([^/]+)/', pathNot: '^electron/core/(ports|certificates)/' },
    { path: '^electron/core/', pathNot: '^electron/core/($1|ports|certificates)/' },
  ),
  rule(
    'core-base-imports-shared',
    'ports/ and certificates/, which every slice may import, import themselves and shared/.',
    { path: '^electron/core/(ports|certificates)/' },
    { path: '^electron/core/', pathNot: '^electron/core/$1/' },
  ),

  rule(
    'desktop-imports-core',
    'electron/desktop imports core and shared/.',
    { path: '^electron/desktop/' },
    { path: ours, pathNot: '^(electron/(desktop|core)|shared)/' },
  ),
  rule(
    'loopback-imports-core',
    'electron/loopback imports core and shared/.',
    { path: '^electron/loopback/' },
    { path: ours, pathNot: '^(electron/(loopback|core)|shared)/' },
  ),
  rule(
    'cli-imports-core',
    'electron/cli imports core, shared/ and, for its serve command, electron/loopback.',
    { path: '^electron/cli/' },
    { path: ours, pathNot: '^(electron/(cli|loopback|core)|shared)/' },
  ),
  rule(
    'preload-imports-contract',
    'electron/preload imports electron and shared/contract, nothing else.',
    { path: '^electron/preload/' },
    { pathNot: '^(electron/preload/|shared/contract/|electron$)|node_modules/electron/' },
  ),
  rule(
    'electron-in-desktop-and-preload',
    'Only electron/desktop and electron/preload may import electron: everything else runs and is tested without it.',
    { path: '^(electron|renderer|shared)/', pathNot: '^electron/(desktop|preload)/' },
    { path: '^electron$|node_modules/electron/' },
  ),

  rule(
    'renderer-imports-shared',
    'renderer/ imports only itself and shared/.',
    { path: '^renderer/' },
    { path: ours, pathNot: '^(renderer|shared)/' },
  ),
  rule(
    'features-are-apart',
    'A feature does not import another one; app/ composes them.',
    { path: '^renderer/features/([^/]+)/' },
    { path: '^renderer/features/', pathNot: '^renderer/features/$1/' },
  ),
  rule(
    'features-below-app',
    'A feature imports editor/, ui/ and client/, never app/.',
    { path: '^renderer/features/' },
    { path: '^renderer/', pathNot: '^renderer/(features|editor|ui|client)/' },
  ),
  rule(
    'renderer-base-imports-shared',
    'editor/, ui/ and client/ import themselves and shared/, nothing above or beside them.',
    { path: '^renderer/(editor|ui|client)/' },
    { path: '^renderer/', pathNot: '^renderer/$1/' },
  ),

  door('node-apn', '@parse/node-apn', 'electron/core/apns'),
  door('sqlite', '(node:)?sqlite', 'electron/core/stores'),
  door('keyring', '@napi-rs/keyring', 'electron/core/vault'),
  door('monaco', 'monaco-editor', 'renderer/editor'),
];

export default {
  forbidden,
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    moduleSystems: ['es6', 'cjs'],
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
} satisfies IConfiguration;
