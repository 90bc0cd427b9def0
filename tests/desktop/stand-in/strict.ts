import { EventEmitter } from 'node:events';
import type { ElectronSurface, TypeSurface } from './electron-surface.ts';

/** Looked at by `await`, JSON and loggers in every object. */
const askedOfEverything = new Set<PropertyKey>(['then', 'toJSON', 'constructor']);
const methodsWithEvent = new Set<PropertyKey>([
  'on',
  'once',
  'off',
  'addListener',
  'removeListener',
  'prependListener',
  'prependOnceListener',
]);

function ownNames(implementation: object): string[] {
  const names = new Set<string>();
  let at: object | null = implementation;
  while (at !== null && ![Object.prototype, Function.prototype, EventEmitter.prototype].includes(at)) {
    for (const name of Object.getOwnPropertyNames(at)) names.add(name);
    at = Object.getPrototypeOf(at) as object | null;
  }
  return [...names].filter((name) => !name.startsWith('_') && name !== 'constructor');
}

type Method = (...args: unknown[]) => unknown;

function checkEvent(name: string, surface: TypeSurface, member: PropertyKey, event: unknown): void {
  if (surface.events.length === 0 || !methodsWithEvent.has(member)) return;
  if (!surface.events.includes(String(event)))
    throw new Error(`electron.d.ts has no event '${String(event)}' of ${name}.`);
}

function hold<T extends object>(name: string, surface: TypeSurface | undefined, implementation: T, own: string[]): T {
  if (surface === undefined) throw new Error(`electron.d.ts has no ${name}.`);
  const declared = new Set<PropertyKey>(surface.members);
  const undeclared = own.filter((member) => !declared.has(member));
  if (undeclared.length > 0) throw new Error(`The stand-in has ${name}.${undeclared.join()}, electron.d.ts has not.`);
  const check = (member: PropertyKey, target: object): void => {
    if (typeof member === 'symbol' || askedOfEverything.has(member)) return;
    if (!declared.has(member)) throw new Error(`electron.d.ts has no ${name}.${String(member)}.`);
    if (!(member in target)) throw new Error(`The stand-in does not implement ${name}.${String(member)}.`);
  };
  const held: T = new Proxy(implementation, {
    get(target, member) {
      check(member, target);
      const value: unknown = Reflect.get(target, member);
      if (typeof value !== 'function' || member === 'prototype') return value;
      // Methods work on the thing itself, so that only what comes from outside is checked.
      return (...args: unknown[]): unknown => {
        checkEvent(name, surface, member, args[0]);
        const result: unknown = Reflect.apply(value as Method, target, args);
        return result === target ? held : result;
      };
    },
    set(target, member, value) {
      check(member, target);
      return Reflect.set(target, member, value);
    },
    has: (_target, member) => declared.has(member),
  });
  return held;
}

/** Holds what main or preload are given to electron.d.ts: any other member, and any other event, throws with its name. */
export class Strict {
  readonly surface: ElectronSurface;

  constructor(surface: ElectronSurface) {
    this.surface = surface;
  }

  /** `implementation` as an instance of a type of electron.d.ts. Members whose name begins with `_` are the stage's own. */
  instance<T extends object>(typeName: string, implementation: T): T {
    return hold(typeName, this.surface.types[typeName], implementation, ownNames(implementation));
  }

  /** A class whose static members are held; what it constructs is up to its constructor. */
  class<T extends object>(typeName: string, implementation: T): T {
    const own = ownNames(implementation).filter((name) => !['length', 'name', 'prototype'].includes(name));
    return hold(`(class) ${typeName}`, this.surface.statics[typeName], implementation, own);
  }

  /** Refuses an option that the options type of electron.d.ts does not know. */
  checkOptions(typeName: string, options: object): void {
    const known = this.surface.types[typeName]?.members ?? [];
    const unknown = Object.keys(options).filter((key) => !known.includes(key));
    if (unknown.length > 0) throw new Error(`electron.d.ts has no ${typeName}.${unknown.join()}.`);
  }

  /** Stands for an export that nobody has needed yet. */
  missing(name: string): object {
    const refuse = (): never => {
      throw new Error(`The stand-in does not implement ${name}.`);
    };
    return new Proxy(refuse, { get: refuse, set: refuse, construct: refuse, apply: refuse });
  }
}
