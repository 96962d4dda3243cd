import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import * as decorators from '../src/decorators.js';

const { claimedEvents, controllerLabel, entriesOf, handledEvents, isController, listenersOf, ownedObjects } = decorators;

const RIGHT = `
import { Archiver, Controller, Emits, Handles } from 'event-cascade/decorators';

export class Opened { constructor(readonly door: string) {} }
export class Closed { constructor(readonly by: number) {} }
export class Door {}

@Handles(Opened, Closed)
export class Watcher {
  seen: object[] = [];
  handle(event: Opened | Closed) { this.seen.push(event); }
}

export class Porter {
  greeted: string[] = [];
  constructor(private readonly prefix: string) {}
  @Handles(Opened) greet({ door }: Opened) { this.greeted.push(this.prefix + door); }
  @Handles(Closed) @Handles(Opened) async rest() {}
  static count = 0;
  @Handles(Opened) static counted() { Porter.count++; }
  get never(): string { throw new Error('a getter was read'); }
}

export class NightPorter extends Porter {
  override greet(event: Opened) { super.greet(event); }
}

export abstract class Owner {}

@Archiver(Door, Owner)
export class DoorArchiver {
  @Emits(Opened, Closed) open(door: string) { return [new Opened(door), new Closed(1)]; }
}

@Archiver()
export class Nothing {}

@Controller()
export class DoorController {
  constructor(readonly archiver: DoorArchiver) {}
  @Controller('POST /doors') open(door: string) { return this.archiver.open(door); }
  @Controller() close() { return 'closed'; }
  helper() {}
}
`;

/** What the types refuse; each line is an error in both modes. */
const WRONG = `
import { Archiver, Emits, Handles } from 'event-cascade/decorators';

class Opened { constructor(readonly door: string) {} }
class Closed { constructor(readonly by: number) {} }

// @ts-expect-error a class that handles has a method for it
@Handles(Opened)
export class NoHandle {}

// @ts-expect-error it takes another event
@Handles(Opened)
export class Other { handle(event: Closed) { return event; } }

// @ts-expect-error it takes one of the two
@Handles(Opened, Closed)
export class OneOfTwo { handle(event: Closed) { return event; } }

export class Methods {
  // @ts-expect-error it takes another event
  @Handles(Opened) other(event: Closed) { return event; }
  // @ts-expect-error no event
  @Handles() none() {}
  // @ts-expect-error no event
  @Emits() nothing() {}
  // @ts-expect-error a class owns, a method does not
  @Archiver() owner() {}
}

// @ts-expect-error a method emits, a class does not
@Emits(Opened)
export class Claims {}
`;

const base: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2023.d.ts'],
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  strict: true,
  noImplicitOverride: true,
  types: [],
  noEmit: true,
  paths: { 'event-cascade/decorators': [fileURLToPath(new URL('../src/decorators.ts', import.meta.url))] },
};

/** What TypeScript says about a file that stands in this folder. */
function errors(text: string, options: ts.CompilerOptions): string[] {
  const name = fileURLToPath(new URL('./sample.ts', import.meta.url));
  const host = ts.createCompilerHost({ ...base, ...options });
  const { getSourceFile, fileExists } = host;
  host.fileExists = (path) => path === name || fileExists(path);
  host.getSourceFile = (path, ...rest) => (path === name ? ts.createSourceFile(path, text, rest[0], true) : getSourceFile(path, ...rest));
  const program = ts.createProgram([name], { ...base, ...options }, host);
  return ts.getPreEmitDiagnostics(program).map(({ messageText, start }) => {
    const line = text.slice(0, start ?? 0).split('\n').length;
    return `line ${line}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
  });
}

/** Compiles a file and runs it. */
// biome-ignore lint/suspicious/noExplicitAny: it exports whatever the text does
function run(text: string, options: ts.CompilerOptions): any {
  const { outputText } = ts.transpileModule(text, {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.CommonJS, ...options },
  });
  const exports = {};
  new Function('exports', 'require', outputText)(exports, () => decorators);
  return exports;
}

describe.each([
  ['standard decorators', {}],
  ['experimentalDecorators', { experimentalDecorators: true }],
  ['experimentalDecorators with emitDecoratorMetadata', { experimentalDecorators: true, emitDecoratorMetadata: true }],
])('%s', (_, options) => {
  it('type-checks, and refuses what does not fit', () => {
    expect(errors(RIGHT, options)).toEqual([]);
    expect(errors(WRONG, options)).toEqual([]);
  });

  const sample = run(RIGHT, options);
  const { Opened, Closed, Door, Owner, Watcher, Porter, NightPorter, DoorArchiver, Nothing, DoorController } = sample;

  it('keeps the events of a class that handles', () => {
    expect(handledEvents(Watcher)).toEqual([Opened, Closed]);
    const watcher = new Watcher();
    const listeners = listenersOf(watcher);
    expect(listeners.map(({ event, method }) => [event, method])).toEqual([
      [Opened, 'handle'],
      [Closed, 'handle'],
    ]);
    const opened = new Opened('front');
    listeners[0].handle(opened);
    expect(watcher.seen).toEqual([opened]);
  });

  it('keeps the events of methods, static ones and several decorators too', () => {
    expect(handledEvents(Porter)).toEqual([]);
    expect(handledEvents(Porter.prototype.greet)).toEqual([Opened]);
    expect(handledEvents(Porter.prototype.rest)).toEqual([Closed, Opened]);
    expect(handledEvents(Porter.counted)).toEqual([Opened]);
    const porter = new Porter('hello ');
    const listeners = listenersOf(porter);
    expect(listeners.map(({ event, method }) => [event, method])).toEqual([
      [Opened, 'greet'],
      [Closed, 'rest'],
      [Opened, 'rest'],
    ]);
    listeners[0].handle(new Opened('front'));
    expect(porter.greeted).toEqual(['hello front']);
  });

  it('inherits methods; an overriding one says for itself what it hears', () => {
    expect(listenersOf(new NightPorter('')).map(({ event, method }) => [event, method])).toEqual([
      [Closed, 'rest'],
      [Opened, 'rest'],
    ]);
  });

  it('keeps what an archiver owns and a method claims', () => {
    expect(ownedObjects(DoorArchiver)).toEqual([Door, Owner]);
    expect(ownedObjects(Nothing)).toEqual([]);
    expect(ownedObjects(DoorController)).toBeUndefined();
    expect(claimedEvents(DoorArchiver.prototype.open)).toEqual([Opened, Closed]);
    expect(claimedEvents(DoorController.prototype.helper)).toEqual([]);
  });

  it('keeps where cascades start', () => {
    expect(isController(DoorController)).toBe(true);
    expect(isController(DoorArchiver)).toBe(false);
    expect(controllerLabel(DoorController)).toBe('');
    expect(controllerLabel(DoorArchiver)).toBeUndefined();
    expect(controllerLabel(DoorController.prototype.open)).toBe('POST /doors');
    const entries = entriesOf(new DoorController(new DoorArchiver()));
    expect(entries.map(({ label, method }) => [label, method])).toEqual([
      ['POST /doors', 'open'],
      ['close', 'close'],
    ]);
    expect(entries[0].run('front')).toEqual([new Opened('front'), new Closed(1)]);
  });

  it('changes nothing of what it decorates', () => {
    const plain = run(RIGHT.replace(/^import.*$/m, '').replace(/@\w+\([^)]*\)/g, ''), options);
    for (const name of Object.keys(plain)) {
      expect(Object.getOwnPropertyNames(sample[name])).toEqual(Object.getOwnPropertyNames(plain[name]));
      expect(Reflect.ownKeys(sample[name].prototype)).toEqual(Reflect.ownKeys(plain[name].prototype));
    }
  });
});
