import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Repeatable random numbers: mulberry32. */
function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const NOUNS =
  'order payment invoice shipment customer product stock basket refund capture parcel carrier account ledger voucher review ticket session device report'.split(
    ' ',
  );
const capital = (word) => word[0].toUpperCase() + word.slice(1);

/**
 * Writes a realistic NestJS-like code base: modules of controllers, services, repositories, events, handlers, DTOs, entities and
 * helpers, of which about two in five files have nothing to do with events.
 * @param root an empty folder; becomes a git repository
 * @param count how many TypeScript files
 * @param seed the same seed gives the same bytes
 */
export function generate(root, count, seed = 1) {
  const chance = random(seed);
  const pick = (list) => list[Math.floor(chance() * list.length)];
  const files = new Map();
  const modules = [];
  const filler = (lines) =>
    Array.from({ length: lines }, (_, i) => {
      const a = pick(NOUNS);
      const b = pick(NOUNS);
      return `  /** Works out the ${a} of a ${b} in the way that accounting asked for. */
  ${a}${capital(b)}${i}(input: { ${a}: number; ${b}?: string; lines: { amount: number; tax: number }[] }): number {
    const total = input.lines.filter((line) => line.amount > ${i}).reduce((sum, line) => sum + line.amount * (1 + line.tax), input.${a});
    if (total > ${Math.floor(chance() * 1000)} && input.${b} !== undefined) return Math.round(total * 100) / 100;
    return input.lines.length ? total / input.lines.length : 0;
  }`;
    }).join('\n\n');
  const size = () => 2 + Math.floor(chance() * 10);
  for (let m = 0; files.size < count - 3; m++) {
    const noun = `${pick(NOUNS)}${m}`;
    const N = capital(noun);
    const at = `src/modules/${noun}`;
    const other = modules.length && chance() < 0.6 ? pick(modules) : null;
    const put = (path, text) => files.size < count - 3 && files.set(`${at}/${path}`, text);
    modules.push({ noun, N });
    put('index.ts', `export * from './${noun}.events';\nexport * from './${noun}.service';\nexport * from './${noun}.module';\n`);
    put(
      `${noun}.events.ts`,
      `export const ${N}Names = { Created: '${noun}.created', Closed: '${noun}.closed' } as const;\n\n/** A ${noun} was created. */\nexport class ${N}CreatedEvent {\n  constructor(readonly id: string, readonly amount: number) {}\n}\n\nexport class Close${N}Command {\n  constructor(readonly id: string) {}\n}\n`,
    );
    put(
      `${noun}.entity.ts`,
      `export class ${N} {\n  id = '';\n  amount = 0;\n  status: 'open' | 'closed' = 'open';\n\n${filler(size())}\n}\n`,
    );
    put(`dto/create-${noun}.dto.ts`, `export class Create${N}Dto {\n  amount!: number;\n  note?: string;\n\n${filler(size())}\n}\n`);
    put(`${noun}.helpers.ts`, `export class ${N}Helpers {\n${filler(size() + 4)}\n}\n`);
    put(
      `${noun}.mapper.ts`,
      `import type { ${N} } from './${noun}.entity';\n\nexport class ${N}Mapper {\n  map(from: ${N}) {\n    return { id: from.id, amount: from.amount };\n  }\n\n${filler(size())}\n}\n`,
    );
    put(
      `${noun}.repository.ts`,
      `import { Injectable } from '@nestjs/common';\nimport { EventEmitter2 } from '@nestjs/event-emitter';\nimport { ${N} } from './${noun}.entity';\nimport { ${N}Names } from './${noun}.events';\n\n@Injectable()\nexport class ${N}Repository {\n  private readonly rows = new Map<string, ${N}>();\n\n  constructor(private readonly events: EventEmitter2) {}\n\n  async insert(row: ${N}): Promise<${N}> {\n    this.rows.set(row.id, row);\n    this.events.emit(${N}Names.Created, { id: row.id });\n    return row;\n  }\n\n  async close(id: string): Promise<void> {\n    const row = this.rows.get(id);\n    if (!row) return;\n    row.status = 'closed';\n    await this.events.emitAsync(${N}Names.Closed, { id });\n  }\n\n${filler(size())}\n}\n`,
    );
    put(
      `${noun}.service.ts`,
      `import { Injectable } from '@nestjs/common';\nimport { EventBus } from '@nestjs/cqrs';\nimport { InjectQueue } from '@nestjs/bullmq';\nimport type { Queue } from 'bullmq';\n${other ? `import { ${other.N}Service } from '@modules/${other.noun}';\n` : ''}import { ${N} } from './${noun}.entity';\nimport { ${N}CreatedEvent } from './${noun}.events';\nimport { ${N}Repository } from './${noun}.repository';\n\n@Injectable()\nexport class ${N}Service {\n  constructor(\n    private readonly repository: ${N}Repository,\n    private readonly bus: EventBus,\n    @InjectQueue('${noun}') private readonly queue: Queue,${other ? `\n    private readonly ${other.noun}: ${other.N}Service,` : ''}\n  ) {}\n\n  async create(amount: number): Promise<${N}> {\n    const row = await this.repository.insert(Object.assign(new ${N}(), { amount }));\n    await this.bus.publish(new ${N}CreatedEvent(row.id, amount));\n    if (amount > 100) await this.queue.add('review', { id: row.id });${other ? `\n    await this.${other.noun}.close(row.id);` : ''}\n    return row;\n  }\n\n  async close(id: string): Promise<void> {\n    await this.repository.close(id);\n  }\n\n${filler(size())}\n}\n`,
    );
    put(
      `${noun}.controller.ts`,
      `import { Body, Controller, Get, Param, Post } from '@nestjs/common';\nimport { CommandBus } from '@nestjs/cqrs';\nimport { Create${N}Dto } from './dto/create-${noun}.dto';\nimport { Close${N}Command } from './${noun}.events';\nimport { ${N}Service } from './${noun}.service';\n\n@Controller('${noun}')\nexport class ${N}Controller {\n  constructor(\n    private readonly service: ${N}Service,\n    private readonly commands: CommandBus,\n  ) {}\n\n  @Post()\n  create(@Body() dto: Create${N}Dto) {\n    return this.service.create(dto.amount);\n  }\n\n  @Post(':id/close')\n  close(@Param('id') id: string) {\n    return this.commands.execute(new Close${N}Command(id));\n  }\n\n  @Get()\n  list() {\n    return [];\n  }\n}\n`,
    );
    put(
      `handlers/close-${noun}.handler.ts`,
      `import { CommandHandler } from '@nestjs/cqrs';\nimport { Close${N}Command } from '../${noun}.events';\nimport { ${N}Service } from '../${noun}.service';\n\n@CommandHandler(Close${N}Command)\nexport class Close${N}Handler {\n  constructor(private readonly service: ${N}Service) {}\n\n  async execute(command: Close${N}Command): Promise<void> {\n    await this.service.close(command.id);\n  }\n\n${filler(size())}\n}\n`,
    );
    put(
      `handlers/${noun}.listener.ts`,
      `import { Injectable } from '@nestjs/common';\nimport { EventsHandler } from '@nestjs/cqrs';\nimport { OnEvent } from '@nestjs/event-emitter';\n${other ? `import { ${other.N}CreatedEvent, ${other.N}Names } from '@modules/${other.noun}';\n` : ''}import { ${N}CreatedEvent, ${N}Names } from '../${noun}.events';\nimport { ${N}Service } from '../${noun}.service';\n\n@Injectable()\nexport class ${N}Listener {\n  constructor(private readonly service: ${N}Service) {}\n\n  @OnEvent(${N}Names.Created)\n  async onCreated(payload: { id: string }): Promise<void> {\n    try {\n      await this.service.close(payload.id);\n    } catch (error) {\n      console.error(error);\n    }\n  }\n${other ? `\n  @OnEvent(${other.N}Names.Closed)\n  async onOther(): Promise<void> {\n    await this.service.create(1);\n  }\n` : ''}}\n\n@EventsHandler(${N}CreatedEvent${other ? `, ${other.N}CreatedEvent` : ''})\nexport class ${N}Audit {\n  handle(event: ${N}CreatedEvent): void {\n    console.log(event.id);\n  }\n}\n`,
    );
    put(
      `${noun}.processor.ts`,
      `import { Processor, WorkerHost } from '@nestjs/bullmq';\nimport type { Job } from 'bullmq';\nimport { ${N}Service } from './${noun}.service';\n\n@Processor('${noun}')\nexport class ${N}Processor extends WorkerHost {\n  constructor(private readonly service: ${N}Service) {\n    super();\n  }\n\n  async process(job: Job<{ id: string }>): Promise<void> {\n    switch (job.name) {\n      case 'review':\n        return this.service.close(job.data.id);\n    }\n  }\n}\n`,
    );
    put(
      `${noun}.module.ts`,
      `import { Module } from '@nestjs/common';\n${other ? `import { ${other.N}Module } from '@modules/${other.noun}';\n` : ''}import { Close${N}Handler } from './handlers/close-${noun}.handler';\nimport { ${N}Audit, ${N}Listener } from './handlers/${noun}.listener';\nimport { ${N}Controller } from './${noun}.controller';\nimport { ${N}Helpers } from './${noun}.helpers';\nimport { ${N}Mapper } from './${noun}.mapper';\nimport { ${N}Processor } from './${noun}.processor';\nimport { ${N}Repository } from './${noun}.repository';\nimport { ${N}Service } from './${noun}.service';\n\n@Module({\n  imports: [${other ? `${other.N}Module` : ''}],\n  controllers: [${N}Controller],\n  providers: [${N}Service, ${N}Repository, ${N}Helpers, ${N}Mapper, ${N}Processor, ${N}Listener, ${N}Audit, Close${N}Handler],\n  exports: [${N}Service],\n})\nexport class ${N}Module {}\n`,
    );
    for (let i = 0; i < 5; i++)
      put(
        `lib/${noun}-${i}.ts`,
        `export class ${N}Part${i} {\n${filler(size() + 4)}\n}\n\nexport const ${noun}Options${i} = { depth: ${i}, name: '${noun}' } as const;\n`,
      );
  }
  files.set(
    'src/app.module.ts',
    `import { Module } from '@nestjs/common';\n${modules.map(({ noun, N }) => `import { ${N}Module } from './modules/${noun}/${noun}.module';`).join('\n')}\n\n@Module({ imports: [${modules.map(({ N }) => `${N}Module`).join(', ')}] })\nexport class AppModule {}\n`,
  );
  files.set(
    'src/main.ts',
    `import { NestFactory } from '@nestjs/core';\nimport { AppModule } from './app.module';\n\nvoid NestFactory.create(AppModule).then((app) => app.listen(3000));\n`,
  );
  files.set('src/version.ts', `export const version = '1.0.0';\n`);
  files.set(
    'tsconfig.json',
    JSON.stringify(
      {
        compilerOptions: {
          target: 'ES2022',
          module: 'commonjs',
          experimentalDecorators: true,
          baseUrl: '.',
          paths: { '@modules/*': ['src/modules/*'] },
        },
        include: ['src'],
      },
      null,
      2,
    ),
  );
  files.set('package.json', '{ "name": "generated", "private": true }\n');
  for (const [path, text] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const git = (...args) => execFileSync('git', ['-C', root, ...args], { stdio: 'ignore' });
  git('init', '-q');
  git('add', '-A');
}
