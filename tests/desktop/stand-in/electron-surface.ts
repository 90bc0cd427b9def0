import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import ts from 'typescript';

/** What a type of electron.d.ts has. */
export interface TypeSurface {
  /** Properties and methods, inherited ones too; for an options type its keys. */
  readonly members: readonly string[];
  /** Names that `on` takes; empty for what emits nothing, or emits names of its user's choice. */
  readonly events: readonly string[];
}

/** The part of electron.d.ts that the stand-in is held to, as data that crosses to another process. */
export interface ElectronSurface {
  /** What the main process can import from `electron`. */
  readonly mainExports: readonly string[];
  /** What a renderer can require from `electron`. */
  readonly rendererExports: readonly string[];
  /** Instances, by the name of their type in the namespace `Electron`. */
  readonly types: Readonly<Record<string, TypeSurface>>;
  /** Static members of the classes that the main process can import. */
  readonly statics: Readonly<Record<string, TypeSurface>>;
}

function exportsOf(checker: ts.TypeChecker, symbol: ts.Symbol): ts.Symbol[] {
  return checker
    .getExportsOfModule(symbol)
    .map((found) => (found.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(found) : found));
}

function eventsOf(checker: ts.TypeChecker, type: ts.Type): string[] {
  const on = type.getProperty('on');
  if (on === undefined) return [];
  const signatures = checker.getTypeOfSymbol(on).getCallSignatures();
  const names = signatures.map((signature) => {
    const [event] = signature.getParameters();
    const eventType = event && checker.getTypeOfSymbol(event);
    return eventType?.isStringLiteral() === true ? eventType.value : undefined;
  });
  return names.filter((name) => name !== undefined);
}

function surfaceOf(checker: ts.TypeChecker, type: ts.Type): TypeSurface {
  const members = checker.getPropertiesOfType(type).map((property) => property.name);
  return { members, events: eventsOf(checker, type) };
}

function valueNames(checker: ts.TypeChecker, namespace: ts.Symbol): string[] {
  return exportsOf(checker, namespace)
    .filter((symbol) => symbol.flags & ts.SymbolFlags.Value)
    .map((symbol) => symbol.name);
}

/** Reads the installed electron.d.ts with the TypeScript compiler. Takes a second or two. */
export function readElectronSurface(): ElectronSurface {
  const file = join(dirname(createRequire(import.meta.url).resolve('electron/package.json')), 'electron.d.ts');
  const program = ts.createProgram([file], {
    target: ts.ScriptTarget.ES2024,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    types: ['node'],
    skipLibCheck: true,
  });
  const checker = program.getTypeChecker();
  const electron = checker.resolveName('Electron', undefined, ts.SymbolFlags.Namespace, false);
  if (electron === undefined) throw new Error(`${file} declares no namespace Electron.`);
  const namespaceNamed = (name: string): ts.Symbol => {
    const found = checker.getExportsOfModule(electron).find((symbol) => symbol.name === name);
    if (found === undefined) throw new Error(`${file} declares no namespace Electron.${name}.`);
    return found;
  };

  const types: Record<string, TypeSurface> = {};
  for (const symbol of checker.getExportsOfModule(electron)) {
    if (!(symbol.flags & (ts.SymbolFlags.Class | ts.SymbolFlags.Interface))) continue;
    types[symbol.name] = surfaceOf(checker, checker.getDeclaredTypeOfSymbol(symbol));
  }
  const statics: Record<string, TypeSurface> = {};
  for (const symbol of checker.getExportsOfModule(electron)) {
    if (!(symbol.flags & ts.SymbolFlags.Class)) continue;
    statics[symbol.name] = surfaceOf(checker, checker.getTypeOfSymbol(symbol));
  }
  return {
    mainExports: [...valueNames(checker, namespaceNamed('Main')), ...valueNames(checker, namespaceNamed('Common'))],
    rendererExports: valueNames(checker, namespaceNamed('Renderer')),
    types,
    statics,
  };
}
