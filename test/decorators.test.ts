import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** `event-cascade/decorators` in both of TypeScript's decorator modes: a small file is type-checked, transpiled and run by Node. */
const decorators = fileURLToPath(new URL('../src/decorators.ts', import.meta.url));

const source = `
import {
  Archiver, claimedEvents, Controller, controllerLabel, Emits, handledEvents, Handles, ownedObjects,
} from 'event-cascade/decorators';

class Paid { constructor(readonly amount: number) {} }
class Refused {}
class Payment {}
abstract class Settled {}

@Handles(Paid, Refused)
class BothHandler { handle(_event: Paid | Refused): void {} }

@Handles(Settled)
class SettledHandler { async handle(_event: Settled): Promise<void> {} }

class Mail {
  @Handles(Refused)
  refused(_event: Refused): string { return 'sent'; }

  @Handles(Paid)
  static paid(_event: Paid): void {}

  silent(): void {}
}

class HeirOfBoth extends BothHandler {}

@Archiver(Payment)
class PaymentArchiver {
  private readonly amounts: number[] = [];

  @Emits(Paid, Refused)
  pay(amount: number): number {
    this.amounts.push(amount);
    return this.amounts.length;
  }
}

@Archiver()
class BareArchiver {}

@Controller()
class Payments {
  @Controller('POST /payments')
  create(): void {}

  @Controller()
  unnamed(): void {}
}

@Controller('cron 0 2 * * *')
class Night {}

const names = (classes: readonly { name: string }[] | undefined) => classes?.map(({ name }) => name) ?? null;

console.log(JSON.stringify({
  both: names(handledEvents(BothHandler)),
  abstract: names(handledEvents(SettledHandler)),
  method: names(handledEvents(Mail.prototype.refused)),
  static: names(handledEvents(Mail.paid)),
  silent: names(handledEvents(Mail.prototype.silent)),
  classOfMethods: names(handledEvents(Mail)),
  heir: names(handledEvents(HeirOfBoth)),
  owned: names(ownedObjects(PaymentArchiver)),
  bare: names(ownedObjects(BareArchiver)),
  noArchiver: names(ownedObjects(Mail)),
  claimed: names(claimedEvents(PaymentArchiver.prototype.pay)),
  labels: [
    controllerLabel(Payments), controllerLabel(Payments.prototype.create), controllerLabel(Payments.prototype.unnamed),
    controllerLabel(Night), controllerLabel(Mail) ?? null,
  ],
  stillWork: [new Mail().refused(new Refused()), new PaymentArchiver().pay(3), new BothHandler().constructor === BothHandler],
}));
`;

const readable = {
  both: ['Paid', 'Refused'],
  abstract: ['Settled'],
  method: ['Refused'],
  static: ['Paid'],
  silent: [],
  classOfMethods: [],
  heir: [],
  owned: ['Payment'],
  bare: [],
  noArchiver: null,
  claimed: ['Paid', 'Refused'],
  labels: ['', 'POST /payments', '', 'cron 0 2 * * *', null],
  stillWork: ['sent', 1, true],
};

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'event-cascade-decorators-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const strict = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  strict: true,
  noEmit: true,
  types: [],
} satisfies ts.CompilerOptions;

function problems(file: string, options: ts.CompilerOptions): string[] {
  const program = ts.createProgram([file], { ...strict, paths: { 'event-cascade/decorators': [decorators] }, ...options });
  // `console` is the only name of the host that the file uses.
  return ts
    .getPreEmitDiagnostics(program)
    .map((d) => ts.flattenDiagnosticMessageText(d.messageText, '\n'))
    .filter((text) => !text.includes("'console'"));
}

function run(name: string, options: ts.CompilerOptions): unknown {
  const { outputText: library } = ts.transpileModule(readFileSync(decorators, 'utf8'), {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
  });
  const { outputText: code } = ts.transpileModule(source, {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, ...options },
  });
  writeFileSync(join(folder, 'decorators.mjs'), library);
  writeFileSync(join(folder, `${name}.mjs`), code.replace("'event-cascade/decorators'", "'./decorators.mjs'"));
  return JSON.parse(execFileSync(process.execPath, [join(folder, `${name}.mjs`)], { encoding: 'utf8' }));
}

describe.each([
  ['standard', {}],
  ['experimental', { experimentalDecorators: true }],
])('%s decorators', (name, options: ts.CompilerOptions) => {
  it('type-check', () => {
    const file = join(folder, `${name}.mts`);
    writeFileSync(file, source);
    expect(problems(file, options)).toEqual([]);
  });

  it('keep their arguments readable and change nothing else', () => {
    expect(run(name, options)).toEqual(readable);
  });

  it('take classes as events, and no names', () => {
    const file = join(folder, `${name}-wrong.mts`);
    writeFileSync(file, "import { Handles } from 'event-cascade/decorators';\n@Handles('paid')\nexport class H { handle(): void {} }\n");
    expect(problems(file, options)).toHaveLength(1);
  });

  it('type-check the payments example', () => {
    expect(problems(fileURLToPath(new URL('../fixtures/payments/src/main.ts', import.meta.url)), options)).toEqual([]);
  });
});

it('need nothing at run time', () => {
  expect(ts.preProcessFile(readFileSync(decorators, 'utf8')).importedFiles).toEqual([]);
});
