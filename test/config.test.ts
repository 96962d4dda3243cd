import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseConfig } from '../src/config/load.js';
import { analyse } from '../src/index.js';
import { folder, ORDERS, run } from './support/cli.js';
import { lines } from './support/lines.js';

const problems = (text: string, file = 'event-cascade.config.jsonc'): string => {
  try {
    parseConfig({ file, text, at: [] });
  } catch (error) {
    return (error as Error).message;
  }
  return '';
};

describe('mistakes in a configuration are told with their place', () => {
  it.each([
    ['{\n  "emit": []\n}', 'event-cascade.config.jsonc:2:3: unknown word "emit"; did you mean "emits"?'],
    ['{ "kinds": { "a": "comand" } }', 'event-cascade.config.jsonc:1:19: expected one of "event"|"command"|"query"|"job"|"message"'],
    ['{ "refuse": "x" }', 'event-cascade.config.jsonc:1:13: expected array, received string'],
    ['{\n  // comment\n  "refuse": [\n}', 'event-cascade.config.jsonc:4:1: value expected'],
  ])('%j', (text, message) => expect(problems(text)).toContain(message));

  it('in YAML', () => {
    expect(problems('refuse: []\nignore:\n  event: [a]\n', 'event-cascade.config.yaml')).toBe(
      'event-cascade.config.yaml:3:3: unknown word "event"; did you mean "events"?',
    );
  });

  it('in a rule, as the rule that comes nearest', () => {
    const rule = '{ "call": ["say"], "types": ["Bus"], "event": { "arg": 0, "az": "name" }, "kind": "event" }';
    expect(problems(`{ "emits": [${rule}] }`)).toContain('unknown word "az"; did you mean "as"?');
  });

  it('ends the command with 2', () => {
    const { code, stderr } = run(['graph', folder({ 'a.ts': 'export {};', 'event-cascade.config.yaml': 'emit: []\n' })]);
    expect([code, stderr]).toEqual([2, 'error event-cascade.config.yaml:1:1: unknown word "emit"; did you mean "emits"?\n']);
  });
});

const CODE = {
  'bus.ts': `export interface Outbox {
  announce(topic: string, body: object): Promise<void>;
  follow(topic: string, callback: (body: object) => void): void;
}
declare const config: { get(key: string): string };
export class Orders {
  constructor(private readonly outbox: Outbox) {}
  place() {
    return this.outbox.announce('orders.placed', {});
  }
  bill() {
    return this.outbox.announce(process.env.BILLING_TOPIC!, {});
  }
  debug() {
    return this.outbox.announce('debug.orders', {});
  }
}
export class Mails {
  constructor(
    private readonly outbox: Outbox,
    private readonly orders: Orders,
  ) {}
  start() {
    this.outbox.follow('orders.placed', () => this.orders.bill());
    this.outbox.follow(config.get('BILLING_KEY'), () => {});
  }
}
`,
};
const RULES = {
  emits: [{ call: ['announce'], types: ['Outbox'], event: { arg: 0, as: 'name' }, kind: 'message' }],
  listens: [{ call: ['follow'], types: ['Outbox'], event: { arg: 0, as: 'name' }, callback: 1, kind: 'message' }],
};
const graphOf = async (files: Record<string, string>): Promise<string[]> =>
  lines((await analyse({ root: folder({ ...CODE, ...files }) })).graph)
    .trim()
    .split('\n');

describe('what a configuration says', () => {
  it('types of the code, values of the environment, what to ignore', async () => {
    const config = {
      ...RULES,
      names: { BILLING_TOPIC: 'bills', BILLING_KEY: 'bills' },
      ignore: { events: ['debug.*'] },
      roles: [{ name: 'Orders', role: 'archiver' }],
    };
    const found = [
      'event bills (message)',
      'event orders.placed (message)',
      'listens bills -> Mails.start via this.outbox.follow',
      'listens orders.placed -> Mails.start via this.outbox.follow',
      'emits Orders.bill -> bills always',
      'emits Orders.place -> orders.placed always',
      'calls Mails.start -> Orders.bill always',
    ];
    expect(await graphOf({})).toEqual(['']);
    expect(await graphOf({ 'event-cascade.config.jsonc': JSON.stringify(config) })).toEqual(found);
    expect(await graphOf({ 'package.json': JSON.stringify({ name: 'x', 'event-cascade': config }) })).toEqual(found);
    const { graph } = await analyse({ root: folder({ ...CODE, 'event-cascade.config.json': JSON.stringify(config) }) });
    expect(graph.callables.find((c) => c.name === 'Orders.place')?.role).toBe('archiver');
  });

  it('what was learned can be refused', async () => {
    const bus = `const table = new Map<string, ((x: unknown) => void)[]>();
export const on = (name: string, f: (x: unknown) => void) => void table.set(name, [...(table.get(name) ?? []), f]);
export const emit = (name: string, x: unknown) => table.get(name)?.forEach((f) => f(x));
on('a', () => {});
emit('a', 1);
`;
    const root = folder({ 'bus.ts': bus });
    const { learned, graph } = await analyse({ root });
    expect([learned.map((l) => `${l.who} ${l.does}`), graph.listens.length, graph.emits.length]).toEqual([
      ['on(name, f) listens', 'emit(name, x) emits'],
      1,
      1,
    ]);
    const refused = folder({ 'bus.ts': bus, 'event-cascade.config.yaml': 'refuse: [on]\n' });
    expect((await analyse({ root: refused })).graph.events).toEqual([]);
  });

  it('also what was learned of a package that nobody knows', async () => {
    const bells =
      "import { Bus } from '@acme/bus';\nconst bus = new Bus();\nbus.on('rung', () => {});\nbus.on('broken', () => {});\nbus.emit('rung');\nbus.emit('broken');\n";
    const root = folder({ 'bells.ts': bells });
    const { learned, graph } = await analyse({ root });
    expect([learned.map((l) => `${l.who} ${l.does}`), graph.emits.length]).toEqual([['Bus.on listens', 'Bus.emit emits'], 2]);
    const refused = await analyse({ root: folder({ 'bells.ts': bells, 'event-cascade.config.yaml': 'refuse: [Bus.emit]\n' }) });
    expect([refused.learned, refused.graph.events]).toEqual([[], []]);
  });
});

describe('groups', () => {
  const GROUPED = {
    'src/shop/orders.ts': ORDERS['orders.ts'],
    'src/post/mailer.ts': ORDERS['mailer.ts'],
    'src/post/audit.ts': ORDERS['mailer.ts'].replace('Mailer', 'Audit'),
    'event-cascade.config.yaml': 'groups:\n  "Sales & <b>more</b>": ["src/shop/**"]\n  Post: ["src/post/mailer.ts"]\n',
  };

  it('mark what lies in their files; an event that is declared nowhere is where all that emit it are', async () => {
    const { graph } = await analyse({ root: folder(GROUPED) });
    const { graph: bare } = await analyse({ root: folder(GROUPED), config: false });
    expect([...graph.callables, ...graph.events].map((n) => [n.id, n.group])).toEqual([
      ['src/post/audit.ts#Audit.onPlaced', undefined],
      ['src/post/mailer.ts#Mailer.onPlaced', 'Post'],
      ['src/shop/orders.ts#Orders.place', 'Sales & <b>more</b>'],
      ['order.placed', 'Sales & <b>more</b>'],
    ]);
    expect([...bare.callables, ...bare.events].some((n) => 'group' in n)).toBe(false);
  });

  it('are the boxes of pictures, unless something else is asked for', () => {
    const root = folder(GROUPED);
    const boxes = (...args: string[]): string[] =>
      [...run(['graph', root, '--no-cache', ...args]).stdout.matchAll(/subgraph (?:"cluster_([^"]*)"|g\d+\["([^"]*)"\])/g)].map(
        (m) => m[1] ?? m[2],
      );
    expect(boxes()).toEqual(['Post', 'Sales _ _b_more_/b_']);
    expect(boxes('--group', 'config', '--format', 'mermaid')).toEqual(['Post', 'Sales #38; #60;b#62;more#60;/b#62;']);
    expect(boxes('--group', 'none')).toEqual([]);
    expect(boxes('--group', 'folder')).toEqual(['src/post', 'src/shop']);
  });

  it('are the parts of the docs, beside the folders of what is in none', () => {
    const root = folder(GROUPED);
    expect(run(['docs', '--no-cache'], root).code).toBe(0);
    const page = readFileSync(join(root, 'docs/events/README.md'), 'utf8');
    expect(page.match(/^### .*$/gm)).toEqual(['### Post', '### Sales \\& \\<b\\>more\\</b\\>', '### Post (`src/post`)']);
  });
});

describe('vocabulary and init', () => {
  it('tell what was seen, and write a configuration that can be read', async () => {
    const root = folder({
      'bus.ts': `export class Bus {
  private readonly table: Record<string, ((x: unknown) => void)[]> = {};
  on(name: string, f: (x: unknown) => void) {
    (this.table[name] ??= []).push(f);
  }
  emit(name: string, x: unknown) {
    for (const f of this.table[name] ?? []) f(x);
  }
}
export const bus = new Bus();
bus.on('a', () => bus.emit('b', 1));
bus.emit('a', 1);
`,
    });
    const said = run(['vocabulary', root, '--no-cache']);
    expect([said.code, said.stdout]).toEqual([
      0,
      `learned Bus.on(name, f) listens
        because it puts a function into Bus.table under a name, which is looked
        up and called when one is sent
        bus.ts:4
learned Bus.emit(name, x) emits
        because it looks up Bus.table by the name and calls what it finds
        bus.ts:7
`,
    ]);
    expect(said.stdout.split('\n').every((line) => line.length <= 80)).toBe(true);
    const first = run(['init', root]);
    expect([first.code, first.stdout.split('\n')[0]]).toEqual([0, '1 file: 2 events, 1 listener, 2 emissions']);
    expect(run(['init', root]).code).toBe(2);
    const { graph } = await analyse({ root });
    expect(graph.events.map((e) => e.name)).toEqual(['a', 'b']);
  });
});

describe('configurations of real code bases', () => {
  const CONFIGS = new URL('./configs/', import.meta.url).pathname;

  it.each(readdirSync(CONFIGS))('%s is small, and what the schema describes', (file) => {
    const text = readFileSync(join(CONFIGS, file), 'utf8');
    expect(text.trim().split('\n').length).toBeLessThanOrEqual(20);
    expect(Object.keys(parseConfig({ file, text, at: [] }).groups).length).toBeGreaterThan(1);
  });
});
