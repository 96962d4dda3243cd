import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bin, folder, ORDERS, run } from './support/cli.js';

/** As a person's machine: no settings but those of the test. */
const env = (root: string): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(Object.entries(process.env).filter(([key]) => !/^(GIT_|HUSKY|LEFTHOOK|CI$)/.test(key))),
  GIT_CONFIG_GLOBAL: join(root, '.git/none'),
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'a',
  GIT_AUTHOR_EMAIL: 'a@example.org',
  GIT_COMMITTER_NAME: 'a',
  GIT_COMMITTER_EMAIL: 'a@example.org',
  PATH: `${join(root, 'node_modules/.bin')}:${process.env.PATH}`,
  NO_COLOR: '1',
});
const git = (root: string, ...args: string[]): string =>
  execFileSync('git', args, { cwd: root, encoding: 'utf8', env: env(root), stdio: ['ignore', 'pipe', 'pipe'] });
const write = (root: string, path: string, text: string) => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};
const read = (root: string, path: string): string => readFileSync(join(root, path), 'utf8');

const README = `# Shop

First words.

What can happen:

<!-- event-cascade:events -->
<!-- event-cascade:end -->

Middle.
${'\nMore.\n'.repeat(6)}
Last words.
`;

/** A repository with docs, committed, and the tools that its package.json would bring. */
function repository(): string {
  const root = folder({
    'src/orders.ts': ORDERS['orders.ts'],
    'src/mailer.ts': ORDERS['mailer.ts'],
    'README.md': README,
    'notes.txt': 'one\n',
    'package.json': '{ "name": "shop", "private": true }\n',
    '.gitignore': 'node_modules\n',
  });
  mkdirSync(join(root, 'node_modules/.bin'), { recursive: true });
  const tools: [string, string][] = [
    ['event-cascade', bin],
    ...['husky', 'lint-staged', 'lefthook'].map((name): [string, string] => [name, resolve('node_modules/.bin', name)]),
  ];
  for (const [name, file] of tools) symlinkSync(file, join(root, 'node_modules/.bin', name));
  git(root, 'init', '-q', '-b', 'main');
  expect(run(['docs'], root)).toEqual({ code: 0, stdout: '', stderr: '' });
  git(root, 'add', '-A');
  git(root, 'commit', '-q', '-m', 'start');
  return root;
}

const commit = (root: string, ...args: string[]) => {
  const { status, stdout, stderr } = spawnSync('git', ['commit', '-m', 'change', ...args], { cwd: root, encoding: 'utf8', env: env(root) });
  return { status, said: stdout + stderr };
};

/** The committed docs are those of the committed code: as a fresh clone says. */
function isTrue(root: string): void {
  const clone = join(folder({}), 'clone');
  git(root, 'clone', '-q', root, clone);
  expect(run(['docs', '--check'], clone)).toMatchObject({ code: 0, stdout: '' });
}

/** Puts each recipe of this repository into a repository, with the real tool. */
const MANAGERS: Record<string, (root: string) => void> = {
  'plain git hooks': (root) => {
    mkdirSync(join(root, '.githooks'));
    copyFileSync('recipes/git-hooks/pre-commit', join(root, '.githooks/pre-commit'));
    chmodSync(join(root, '.githooks/pre-commit'), 0o755);
    git(root, 'config', 'core.hooksPath', '.githooks');
  },
  'husky and lint-staged': (root) => {
    execFileSync(join(root, 'node_modules/.bin/husky'), { cwd: root, env: env(root), stdio: 'ignore' });
    copyFileSync('recipes/husky/pre-commit', join(root, '.husky/pre-commit'));
    copyFileSync('recipes/husky/lint-staged.config.mjs', join(root, 'lint-staged.config.mjs'));
  },
  lefthook: (root) => {
    copyFileSync('recipes/lefthook/lefthook.yml', join(root, 'lefthook.yml'));
    execFileSync(join(root, 'node_modules/.bin/lefthook'), ['install'], { cwd: root, env: env(root), stdio: 'ignore' });
  },
  'a hook as pre-commit calls it': (root) => asPreCommitDoes(root, /entry: (.*)/.exec(readFileSync('.pre-commit-hooks.yaml', 'utf8'))![1]),
  'pre-commit': (root) => {
    copyFileSync('recipes/pre-commit/.pre-commit-config.yaml', join(root, '.pre-commit-config.yaml'));
    const real = preCommit();
    if (real) execFileSync(real, ['install'], { cwd: root, env: env(root), stdio: 'ignore' });
    else asPreCommitDoes(root, /entry: (.*)/.exec(read(root, '.pre-commit-config.yaml'))![1]);
  },
};

/** The real pre-commit, which is Python: from a virtual environment kept beside the other tools; null where there is no Python or no index. */
function preCommit(): string | null {
  const home = resolve('node_modules/.cache/pre-commit');
  const found = join(home, 'bin/pre-commit');
  if (!existsSync(found)) {
    spawnSync('python3', ['-m', 'venv', home], { stdio: 'ignore' });
    spawnSync(join(home, 'bin/pip'), ['install', '--quiet', '--disable-pip-version-check', '--retries', '1', 'pre-commit>=4,<5'], {
      stdio: 'ignore',
    });
  }
  return existsSync(found) ? found : null;
}

/** Does around a hook what pre-commit does: hides what is not staged, fails when unstaged changes come, brings back what it hid. */
function asPreCommitDoes(root: string, entry: string): void {
  write(
    root,
    '.git/hooks/pre-commit',
    `#!/bin/sh
patch=.git/unstaged.patch
git diff --no-ext-diff --binary --ignore-submodules > $patch
git checkout -q -- .
${entry} || exit 1
git diff --quiet || { echo "files were modified by this hook"; exit 1; }
test ! -s $patch || git apply --whitespace=nowarn $patch
`,
  );
  chmodSync(join(root, '.git/hooks/pre-commit'), 0o755);
}

describe.each(Object.entries(MANAGERS))('%s', (_, install) => {
  it('makes the docs of what is staged, stages them, and leaves everything else as it is', () => {
    const root = repository();
    install(root);
    git(root, 'add', '-A');
    git(root, 'commit', '-q', '--allow-empty', '-m', 'hook');

    // Staged: another name, and words at the top. Not staged: a further event in the same file, words at the end, another file.
    const renamed = ORDERS['orders.ts'].replace('order.placed', 'order.sent');
    write(root, 'src/orders.ts', renamed);
    write(root, 'README.md', read(root, 'README.md').replace('First words.', 'New first words.'));
    git(root, 'add', 'src/orders.ts', 'README.md');
    const unstaged = renamed.replace(/}\n$/, "  secret() {\n    this.events.emit('order.secret');\n  }\n}\n");
    write(root, 'src/orders.ts', unstaged);
    write(root, 'README.md', read(root, 'README.md').replace('Last words.', 'New last words.'));
    write(root, 'notes.txt', 'two\n');
    write(root, 'src/draft.ts', ORDERS['orders.ts'].replace('order.placed', 'order.draft'));

    const { status, said } = commit(root);
    expect([status, status && said]).toEqual([0, 0]);
    isTrue(root);
    const committed = git(root, 'ls-tree', '-r', '--name-only', 'HEAD');
    expect(committed).toContain('docs/events/events/order.sent.md');
    expect(committed).not.toMatch(/secret|draft/);
    expect(git(root, 'show', 'HEAD:src/orders.ts')).toBe(renamed);
    const readme = git(root, 'show', 'HEAD:README.md');
    expect(readme).toContain('New first words.');
    expect(readme).toContain('[Order sent](docs/events/events/order.sent.md)');
    expect(readme).not.toContain('New last words.');

    expect(git(root, 'status', '--porcelain').split('\n').filter(Boolean)).toEqual([
      ' M README.md',
      ' M notes.txt',
      ' M src/orders.ts',
      '?? src/draft.ts',
    ]);
    expect(read(root, 'src/orders.ts')).toBe(unstaged);
    expect(read(root, 'README.md')).toBe(readme.replace('Last words.', 'New last words.'));
    expect(read(root, 'notes.txt')).toBe('two\n');

    // What has nothing to do with events changes no page.
    git(root, 'add', 'notes.txt');
    expect(commit(root).status).toBe(0);
    expect(git(root, 'show', '--name-only', '--format=', 'HEAD')).toBe('notes.txt\n');

    // An event that goes takes its pages along.
    write(root, 'src/orders.ts', renamed.replace("    this.events.emit('order.sent');\n", ''));
    git(root, 'rm', '-q', 'src/mailer.ts');
    git(root, 'add', 'src/orders.ts');
    expect(commit(root).status).toBe(0);
    expect(git(root, 'ls-tree', '-r', '--name-only', 'HEAD')).not.toContain('order.sent');
    isTrue(root);
    expect(git(root, 'status', '--porcelain').split('\n').filter(Boolean)).toEqual([' M README.md', '?? src/draft.ts']);
  });
});

describe('docs --staged', () => {
  it('works for commits of all that is tracked, in a linked worktree and from a subfolder', () => {
    const root = repository();
    MANAGERS['plain git hooks'](root);
    git(root, 'add', '-A');
    git(root, 'commit', '-q', '--allow-empty', '-m', 'hook');
    write(root, 'src/orders.ts', ORDERS['orders.ts'].replace('order.placed', 'order.sent'));
    expect(commit(root, '-a').status).toBe(0);
    isTrue(root);
    expect(git(root, 'status', '--porcelain')).toBe('');
    const other = join(folder({}), 'worktree');
    git(root, 'worktree', 'add', '-q', '-b', 'side', other);
    symlinkSync(join(root, 'node_modules'), join(other, 'node_modules'));
    write(other, 'src/orders.ts', ORDERS['orders.ts'].replace('order.placed', 'order.gone'));
    git(other, 'add', 'src');
    expect(spawnSync('git', ['commit', '-q', '-m', 'side'], { cwd: join(other, 'src'), env: env(root) }).status).toBe(0);
    expect(git(other, 'ls-tree', '-r', '--name-only', 'HEAD')).toContain('docs/events/events/order.gone.md');
    git(root, 'checkout', '-q', '--detach');
    git(root, 'merge', '-q', 'side');
    isTrue(root);
  });

  it('needs a repository, and docs that git does not ignore', () => {
    expect(run(['docs', '--staged'], folder(ORDERS))).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^error not in a git repository/),
    });
    const root = folder({ ...ORDERS, '.gitignore': 'docs\n' });
    git(root, 'init', '-q');
    git(root, 'add', '-A');
    expect(run(['docs', '--staged'], root)).toMatchObject({ code: 2, stderr: expect.stringMatching(/^error .*ignore/i) });
  });
});

it('.pre-commit-hooks.yaml offers what the recipe has', () => {
  const offered = readFileSync('.pre-commit-hooks.yaml', 'utf8');
  const [hook] = offered.split(/^- /m).slice(1);
  const [, entry] = /entry: (.*)/.exec(hook)!;
  const recipe = readFileSync('recipes/pre-commit/.pre-commit-config.yaml', 'utf8');
  expect(recipe).toContain(`entry: npx --no-install ${entry}\n`);
  for (const key of ['id', 'files', 'pass_filenames', 'require_serial']) {
    const line = new RegExp(`${key}: .*`).exec(hook)![0];
    expect(recipe).toContain(line);
  }
});
