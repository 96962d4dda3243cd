import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { bin, folder, ORDERS, run } from './support/cli.js';
import { Repository } from './support/repository.js';

interface Step {
  name?: string;
  id?: string;
  uses?: string;
  if?: string;
  run?: string;
  shell?: string;
  env?: Record<string, string>;
  with?: Record<string, string>;
}
const action = parse(readFileSync('action.yml', 'utf8')) as {
  inputs: Record<string, { description: string; default: string }>;
  outputs: Record<string, { value: string }>;
  runs: { using: string; steps: Step[] };
};
const readme = readFileSync('README.md', 'utf8');

/** A remote with a branch and a pull request from a fork, and a shallow clone of the branch, as a runner has it. */
function pullRequest(change: Record<string, string | null>): { clone: string; base: string; head: string } {
  const remote = new Repository('remote');
  remote.commit('one', { 'apps/shop/orders.ts': ORDERS['orders.ts'], 'apps/shop/mailer.ts': ORDERS['mailer.ts'], 'package.json': '{}' });
  remote.git('checkout', '-q', '-b', 'fork');
  remote.commit('two', Object.fromEntries(Object.entries(change).map(([path, text]) => [`apps/shop/${path}`, text])));
  const head = remote.git('rev-parse', 'HEAD').trim();
  remote.git('update-ref', 'refs/pull/7/head', head);
  remote.git('checkout', '-q', 'main');
  remote.git('branch', '-q', '-D', 'fork');
  remote.git('tag', '-d', 'two');
  remote.commit('three', { 'readme.md': 'more' });
  const clone = join(remote.root, '../clone');
  remote.git('clone', '-q', '--depth', '1', `file://${remote.root}`, clone);
  return { clone, base: remote.git('rev-parse', 'main').trim(), head };
}

/** Runs the step that compares, as the runner would. */
function compare({ clone, base, head }: ReturnType<typeof pullRequest>, inputs: { failOn?: string; args?: string; root?: string } = {}) {
  const temp = mkdtempSync(join(tmpdir(), 'event-cascade-runner-'));
  const step = action.runs.steps.find((s) => s.id === 'diff')!;
  const files = { GITHUB_OUTPUT: join(temp, 'output'), GITHUB_STEP_SUMMARY: join(temp, 'summary') };
  for (const file of Object.values(files)) writeFileSync(file, '');
  const env = {
    BASE: base,
    HEAD: head,
    PULL: '7',
    ROOT: inputs.root ?? 'apps/shop',
    FAIL_ON: inputs.failOn ?? '',
    ARGS: inputs.args ?? '',
    VERSION: '',
    OUT: join(temp, 'out folder'),
    CACHE: join(temp, 'cache'),
    LINKS: 'https://github.example/owner/name/blob',
  };
  expect(Object.keys(env).sort()).toEqual(Object.keys(step.env!).sort());
  const ran = spawnSync('bash', ['--noprofile', '--norc', '-e', '-o', 'pipefail', '-c', step.run!], {
    cwd: clone,
    encoding: 'utf8',
    env: { ...process.env, ...env, ...files, EVENT_CASCADE: `${process.execPath} ${bin}`, GIT_CONFIG_GLOBAL: '/dev/null' },
  });
  return {
    ...ran,
    outputs: readFileSync(files.GITHUB_OUTPUT, 'utf8'),
    summary: readFileSync(files.GITHUB_STEP_SUMMARY, 'utf8'),
    out: env.OUT,
  };
}

describe('the action', () => {
  it('compares a pull request of a fork in a shallow clone, without checking it out', () => {
    const pull = pullRequest({ 'mailer.ts': null });
    const { status, outputs, summary, out, stderr } = compare(pull, { failOn: 'new-cycle' });
    expect([stderr, status]).toEqual(['', 0]);
    expect(outputs).toBe(`changed=true\nfailed=false\nfolder=${out}\n`);
    expect(readdirSync(out).sort()).toEqual([
      'cascade.after.svg',
      'cascade.before.svg',
      'cascade.both.svg',
      'cascade.html',
      'cascade.json',
      'comment.md',
    ]);
    expect(readFileSync(join(out, 'comment.md'), 'utf8')).toBe(summary);
    expect(summary).toMatch(/\]\(<https:\/\/github\.example\/owner\/name\/blob\/[0-9a-f]{40}\/apps\/shop\/mailer\.ts#L4>\)/);
    expect(existsSync(join(pull.clone, 'apps/shop/mailer.ts'))).toBe(true);
  });

  it('says what failed', () => {
    const pull = pullRequest({ 'mailer.ts': null });
    expect(compare(pull, { failOn: 'lost-handler,new-cycle', args: '--context=0\n--title=a b' }).outputs).toContain('failed=true');
    expect(compare(pull, { failOn: 'nonsense' }).status).toBe(2);
    expect(compare({ ...pull, head: 'nothing' }).status).not.toBe(0);
  });

  it('has nothing to say when nothing changed: the comment goes', () => {
    const { status, outputs, summary, out } = compare(pullRequest({ 'mailer.ts': `// moved\n${ORDERS['mailer.ts']}` }));
    expect([status, summary]).toEqual([0, '']);
    expect(outputs).toContain('changed=false');
    expect(readdirSync(out)).toEqual(['cascade.json']);
    const steps = action.runs.steps.filter((s) => s.uses?.startsWith('marocchino/sticky-pull-request-comment@'));
    expect(steps.map((s) => [s.with!.delete ?? false, /changed == '(\w+)'/.exec(s.if!)![1]])).toEqual([
      [false, 'true'],
      [true, 'false'],
    ]);
    expect(new Set(steps.map((s) => s.with!.header)).size).toBe(1);
  });

  it('gives no script a text that others write', () => {
    for (const { run } of action.runs.steps) expect(run ?? '').not.toContain('${{');
    for (const { uses } of action.runs.steps) if (uses) expect(uses).toMatch(/@v\d+$/);
  });
});

/** A change of the payments example: what is paid for is no longer sent, what may be fraud is held. */
function paymentsChange(): Repository {
  const repository = new Repository();
  cpSync('fixtures/payments/src', join(repository.root, 'src'), { recursive: true });
  repository.commit('one');
  const edited = (path: string, edit: (text: string) => string) =>
    repository.write({ [path]: edit(readFileSync(join(repository.root, path), 'utf8')) });
  repository.write({
    'src/shipment/payment-authorised.handler.ts': null,
    'src/shipment/auth-pending-fraud.handler.ts': `import { Handles } from 'event-cascade/decorators';
import { AuthPendingFraud } from '../auth/auth.events.js';
import type { ShipmentArchiver } from './shipment.archiver.js';

/** What may be fraud is held. */
@Handles(AuthPendingFraud)
export class HoldOnAuthPendingFraud {
  constructor(private readonly shipments: ShipmentArchiver) {}

  handle(event: AuthPendingFraud): void {
    this.shipments.hold(event.paymentId);
  }
}
`,
  });
  edited(
    'src/shipment/shipment.events.ts',
    (text) => `${text}\nexport class ShipmentHeld {\n  constructor(readonly paymentId: string) {}\n}\n`,
  );
  edited('src/shipment/shipment.archiver.ts', (text) =>
    text
      .replace('ShipmentCreated, ', 'ShipmentCreated, ShipmentHeld, ')
      .replace(
        '  @Emits(ShipmentCancelled)',
        '  @Emits(ShipmentHeld)\n  hold(paymentId: string): void {\n    this.events.emit(new ShipmentHeld(paymentId));\n  }\n\n  @Emits(ShipmentCancelled)',
      ),
  );
  edited('src/auth/auth-created.handler.ts', (text) => text.replace("case 'failed':", "case 'failed':\n      case 'expired':"));
  repository.commit('two');
  return repository;
}

it('the README shows the difference of the payments example as it is', () => {
  const { root } = paymentsChange();
  const said = (...args: string[]): string => {
    const { code, stdout, stderr } = run(['diff', 'HEAD~1', 'HEAD', ...args], root);
    expect([code, stderr]).toEqual([0, '']);
    return stdout;
  };
  const text = said().split('\n').slice(0, 10).join('\n');
  const base = 'fixtures/payments/';
  const comment = said('--format', 'markdown', '--link-base', `${base}src`.slice(0, -4), '--context', '0');
  const picture = said('--format', 'svg');
  const wanted = readme
    .replace(/(\$ event-cascade diff HEAD~1\n)[\s\S]*?\n```/, (_, start: string) => `${start}${text}\n…\n\`\`\``)
    .replace(/(<!-- comment -->\n)[\s\S]*(<!-- \/comment -->)/, (_, start: string, end: string) => `${start}${quoted(comment)}\n${end}`);
  if (process.env.UPDATE) {
    writeFileSync('README.md', wanted);
    writeFileSync('fixtures/payments/change.svg', picture);
  }
  expect(readFileSync('README.md', 'utf8')).toBe(wanted);
  expect(readFileSync('fixtures/payments/change.svg', 'utf8')).toBe(picture);
});

/** As a comment stands in a page: quoted. */
const quoted = (text: string): string =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');

/** Code blocks of the README in a language, that a text stands before. */
const recipe = (language: string, marker: string): string =>
  [...readme.matchAll(/```(\w+)\n([\s\S]*?)```/g)].find(([, l, text]) => l === language && text.includes(marker))![2];

describe('the recipes of the README', () => {
  it('for GitHub: inputs that the action has, rights for the comment and no others', () => {
    const workflow = parse(recipe('yaml', 'pull_request_target')) as {
      permissions: object;
      jobs: Record<string, { steps: { uses: string; with?: Record<string, string> }[] }>;
    };
    const { steps } = Object.values(workflow.jobs)[0];
    const own = steps.find((s) => s.uses.includes('event-cascade'))!;
    expect(Object.keys(own.with!).filter((name) => !(name in action.inputs))).toEqual([]);
    expect(workflow.permissions).toEqual({ contents: 'read', 'pull-requests': 'write' });
  });

  it('for GitLab: a script that runs', () => {
    const jobs = parse(recipe('yaml', 'CI_MERGE_REQUEST_IID')) as Record<string, { script: string[]; variables: Record<string, string> }>;
    const [job] = Object.values(jobs);
    const repository = new Repository();
    repository.commit('one', ORDERS);
    repository.commit('two', { 'mailer.ts': null });
    const fake = folder({
      npx: `#!/bin/sh\nwhile [ "$1" != diff ]; do shift; done\nexec "${process.execPath}" "${bin}" "$@"\n`,
      curl: '#!/bin/sh\necho "$@" >> "$CALLS"\necho "[]"\n',
    });
    const calls = join(fake, 'calls');
    const ran = spawnSync(
      'bash',
      ['-euo', 'pipefail', '-c', `chmod +x "${fake}"/*; export PATH="${fake}:$PATH"\n${job.script.join('\n')}`],
      {
        cwd: repository.root,
        encoding: 'utf8',
        env: {
          ...process.env,
          CALLS: calls,
          CI_MERGE_REQUEST_DIFF_BASE_SHA: 'one',
          CI_COMMIT_SHA: 'two',
          CI_PROJECT_URL: 'https://gitlab.example/a/b',
          CI_API_V4_URL: 'https://gitlab.example/api/v4',
          CI_PROJECT_ID: '1',
          CI_MERGE_REQUEST_IID: '2',
          EVENT_CASCADE_TOKEN: 'secret',
        },
      },
    );
    expect([ran.stderr, ran.status]).toEqual(['', 0]);
    expect(readFileSync(join(repository.root, 'cascade.md'), 'utf8')).toContain('nobody handles `order.placed` any more');
    expect(existsSync(join(repository.root, 'cascade.both.svg'))).toBe(true);
    expect(readFileSync(calls, 'utf8')).toContain('/merge_requests/2/notes');
  });
});
