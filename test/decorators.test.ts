import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { afterAll, describe, expect, it } from 'vitest';

/** The decorators under both kinds that TypeScript has. */
const SHOP = `import { Archiver, Controller, Emits, Handles, claimedEvents, controllerLabel, handledEvents, ownedObjects } from 'event-cascade/decorators';
class Placed {}
class Paid {}
class Order {}
@Handles(Placed, Paid)
class Mailer { handle(_event: Placed | Paid): void {} }
class Audit { @Handles(Paid) onPaid(_event: Paid): void {} }
@Archiver(Order)
class Orders { @Emits(Placed) place(): string { return 'placed'; } }
@Controller()
class Shop { @Controller('POST /orders') place(): void {} }
abstract class Base {}
@Handles(Base)
class Any { handle(): void {} }
export const result = {
  handled: [handledEvents(Mailer), handledEvents(Audit.prototype.onPaid), handledEvents(Any), handledEvents(Audit)].map((l) => l.map((c) => c.name)),
  claimed: claimedEvents(Orders.prototype.place).map((c) => c.name),
  owned: [ownedObjects(Orders)?.map((c) => c.name), ownedObjects(Shop)],
  labels: [controllerLabel(Shop), controllerLabel(Shop.prototype.place), controllerLabel(Orders)],
  place: new Orders().place(),
};
`;

const folder = 'node_modules/.cache/event-cascade-test/decorators';
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each([
  ['standard', false],
  ['experimental', true],
])('%s decorators', (name, experimentalDecorators) => {
  const file = join(folder, `${name}.ts`);
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    strict: true,
    experimentalDecorators,
    paths: { 'event-cascade/decorators': [resolve('src/decorators.ts')] },
  };

  it('type-check', () => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, SHOP);
    const program = ts.createProgram([file], { ...options, noEmit: true, types: [] });
    expect(ts.getPreEmitDiagnostics(program).map((d) => ts.flattenDiagnosticMessageText(d.messageText, ' '))).toEqual([]);
  });

  it('keep their arguments and change nothing else', async () => {
    mkdirSync(folder, { recursive: true });
    const compile = (text: string) => ts.transpileModule(text, { compilerOptions: options }).outputText;
    writeFileSync(join(folder, 'decorators.mjs'), compile(readFileSync('src/decorators.ts', 'utf8')));
    const built = join(folder, `${name}.mjs`);
    writeFileSync(built, compile(SHOP).replace("'event-cascade/decorators'", "'./decorators.mjs'"));
    const { result } = (await import(/* @vite-ignore */ pathToFileURL(resolve(built)).href)) as { result: unknown };
    expect(result).toEqual({
      handled: [['Placed', 'Paid'], ['Paid'], ['Base'], []],
      claimed: ['Placed'],
      owned: [['Order'], undefined],
      labels: ['', 'POST /orders', undefined],
      place: 'placed',
    });
  });
});
