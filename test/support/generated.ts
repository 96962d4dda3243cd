/**
 * A code base with so many events, in folders of 25: chains, forks under conditions, one event that everybody hears, one handler that
 * leads to many, cycles, and entry points.
 */
export function generated(events: number): Record<string, string> {
  const files: Record<string, string> = { 'package.json': '{ "name": "generated" }' };
  const folder = (n: number) => `src/part${Math.floor(n / 25)}`;
  const name = (n: number) => `Thing${n % events}Happened`;
  const from = (n: number, m: number) => (folder(n) === folder(m) ? './events' : `../part${Math.floor((m % events) / 25)}/events`);
  for (let first = 0; first < events; first += 25) {
    const at = folder(first);
    const numbers = Array.from({ length: Math.min(25, events - first) }, (_, i) => first + i);
    files[`${at}/events.ts`] = numbers
      .map(
        (n) =>
          `/** Thing ${n} of part ${at} happened, and | somebody <should> know. */\nexport class ${name(n)} {\n  constructor(readonly id: string) {}\n}\n`,
      )
      .join('\n');
    const imports = new Map<string, Set<string>>();
    const use = (n: number, m: number) => {
      const path = from(n, m);
      imports.set(path, (imports.get(path) ?? new Set()).add(name(m)));
      return name(m);
    };
    const handlers = numbers.map((n) => {
      const next =
        n % 9 === 8
          ? []
          : [n + 1, ...(n % 10 === 0 ? [n + 7] : []), ...(n % 100 === 3 ? Array.from({ length: 30 }, (_, i) => n + 10 + i) : [])];
      const body = next.map((m, i) => `    ${i ? `if (event.id === '${m}') ` : ''}this.bus.publish(new ${use(n, m % events)}(event.id));`);
      return `@EventsHandler(${[use(n, n), ...(n % 20 === 0 ? [use(n, 0)] : [])].join(', ')})
export class On${name(n)} {
  constructor(private readonly bus: EventBus) {}
  handle(event: { id: string }) {
${body.join('\n')}
  }
}
`;
    });
    const head = [...imports].sort().map(([path, names]) => `import { ${[...names].sort().join(', ')} } from '${path}';`);
    files[`${at}/handlers.ts`] = `import { EventBus, EventsHandler } from '@nestjs/cqrs';\n${head.join('\n')}\n\n${handlers.join('\n')}`;
    files[`${at}/controller.ts`] = `import { Controller, Post } from '@nestjs/common';
import { EventBus } from '@nestjs/cqrs';
import { ${name(first)} } from './events';

@Controller('part${first / 25}')
export class Part${first / 25}Controller {
  constructor(private readonly bus: EventBus) {}
  @Post('start')
  start() {
    this.bus.publish(new ${name(first)}('1'));
  }
}
`;
  }
  return files;
}
