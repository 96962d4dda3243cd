import { GitError, git, maybeGit } from './git.js';
import type { Point } from './index.js';

/** One side of a comparison: what a person calls it, and where it is; `point` is null for the working tree. */
export interface Side {
  name: string;
  point: Point | null;
}

export interface RangeOptions {
  /** A commit as git spells it, "main..." (the merge base), "a..b" or "a...b"; default: the merge base with the default branch. */
  base?: string;
  /** A commit as git spells it; default: the working tree, in a bare repository `HEAD`. */
  head?: string;
  /** The head is what is staged; the base then is `HEAD` unless given. */
  staged?: boolean;
}

const FETCH =
  'this clone is shallow: "git fetch --unshallow" brings the rest (GitHub: actions/checkout with "fetch-depth: 0"; GitLab: "GIT_DEPTH: 0")';

/**
 * Which two points of a repository are compared.
 * @throws GitError that says what to fetch where a commit is missing
 */
export async function rangeOf(root: string, { base, head, staged = false }: RangeOptions): Promise<{ base: Side; head: Side }> {
  const [bare, shallow] = (await git(root, ['rev-parse', '--is-bare-repository', '--is-shallow-repository']))
    .split('\n')
    .map((l) => l === 'true');
  const [from, dots, to] = split(base);
  if (dots && to && head !== undefined) throw new GitError(`"${base}" names two commits already: leave "${head}" out`);
  const wanted = (dots && to) || head;
  if (staged && wanted !== undefined) throw new GitError(`--staged compares what is staged: leave "${wanted}" out`);
  if (staged && bare) throw new GitError('a bare repository stages nothing');
  const end = wanted ?? (bare ? 'HEAD' : undefined);
  const point: Point | null = staged ? 'staged' : end === undefined ? null : { commit: await commit(root, end, shallow) };
  const shown: Side = { name: staged ? 'staged' : (end ?? 'working tree'), point };
  const tip = point !== null && point !== 'staged' ? point.commit : null;
  if (from === undefined && staged) return { base: { name: 'HEAD', point: { commit: await commit(root, 'HEAD', shallow) } }, head: shown };
  if (from !== undefined && dots !== '...')
    return { base: { name: from, point: { commit: await commit(root, from, shallow) } }, head: shown };
  const branch = from ?? (await defaultBranch(root));
  const parting = await mergeBase(root, branch, tip ?? 'HEAD', shallow);
  return { base: { name: branch, point: { commit: parting } }, head: shown };
}

/** "a...b" in its parts; "a..." ends with nothing. */
function split(range: string | undefined): [from: string | undefined, dots: '..' | '...' | '', to: string] {
  const [, from, dots, to] = /^(.*?)(\.{2,3})(.*)$/s.exec(range ?? '') ?? [];
  return dots ? [from || 'HEAD', dots as '..' | '...', to] : [range, '', ''];
}

async function commit(root: string, ref: string, shallow: boolean): Promise<string> {
  const found = ref.startsWith('-') ? null : await maybeGit(root, ['rev-parse', '--verify', '--quiet', `${ref}^{commit}`]);
  if (found !== null) return found.trim();
  if ((await maybeGit(root, ['rev-parse', '--verify', '--quiet', 'HEAD'])) === null)
    throw new GitError('this repository has no commits yet');
  const remote = `origin/${ref}`;
  if (!ref.startsWith('-') && (await maybeGit(root, ['rev-parse', '--verify', '--quiet', `${remote}^{commit}`])) !== null)
    throw new GitError(`"${ref}" is no commit here; did you mean "${remote}"?`);
  throw new GitError(`"${ref}" is no commit here${shallow ? `; ${FETCH}` : `; if it is a branch of the remote: git fetch origin ${ref}`}`);
}

async function mergeBase(root: string, branch: string, tip: string, shallow: boolean): Promise<string> {
  const [a, b] = [await commit(root, branch, shallow), await commit(root, tip, shallow)];
  const found = (await maybeGit(root, ['merge-base', a, b]))?.trim();
  if (found) return found;
  throw new GitError(`"${branch}" and "${tip}" have no commit in common${shallow ? ` here; ${FETCH}` : ''}`);
}

/** The branch that others part from: what the remote calls its HEAD, else one of the usual names. */
async function defaultBranch(root: string): Promise<string> {
  const head = (await maybeGit(root, ['symbolic-ref', '--quiet', '--short', 'refs/remotes/origin/HEAD']))?.trim();
  const configured = (await maybeGit(root, ['config', '--get', 'init.defaultBranch']))?.trim();
  const names = ['main', 'master', ...(configured ? [configured] : []), 'trunk', 'develop'];
  const candidates = [...(head ? [head] : []), ...names.flatMap((name) => [`origin/${name}`, name])];
  for (const name of candidates) if ((await maybeGit(root, ['rev-parse', '--verify', '--quiet', `${name}^{commit}`])) !== null) return name;
  if ((await maybeGit(root, ['rev-parse', '--verify', '--quiet', 'HEAD'])) === null)
    throw new GitError('this repository has no commits yet');
  throw new GitError(
    `no branch called ${names.slice(0, 2).join(' or ')} is here to compare with: name a base, as in "event-cascade diff HEAD~1"`,
  );
}
