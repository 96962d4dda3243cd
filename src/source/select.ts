import picomatch from 'picomatch';

/** TypeScript by its name. */
const TYPESCRIPT = /\.[cm]?tsx?$/;
/** What says in YAML which functions run in an infrastructure; it may include any other. */
const CONFIGURES = /(^|\/)(serverless|sam|([^/]+[-.])?template([-.][^/]+)?)\.ya?ml$/;
const YAML = /\.ya?ml$/;
/** Files and folders of tools. */
const HIDDEN = /(^|\/)\.[^/]/;
const DECLARATION = /\.d\.([^./]+\.)?[cm]?ts$/;
/** Folders that installed packages and tools fill. */
const INSTALLED =
  /(^|\/)(node_modules|bower_components|jspm_packages|\.next|\.nuxt|\.output|\.svelte-kit|\.turbo|\.cache|\.git|\.yarn|storybook-static)\//;
/** Folders that builds fill. */
const BUILT = /(^|\/)(dist|build|out|coverage)\//;
const TESTS =
  /(^|\/)(__tests__|__mocks__|__fixtures__|tests?|tests?[-_]?([Ss]upport|[Uu]til(s|ity|ities)?|[Hh]elpers?|[Ff]ixtures?|[Hh]arness|[Dd]oubles?)|e2e|cypress|playwright)\/|[.-]((client|server|unit|int|integration|system|browser|component|functional|contract|smoke|api|ui|db)?[-_]?(spec|test|tests)|e2e|e2e-spec|mock|mocks|stories|story|cy|bench)\.[cm]?tsx?$|\.(spec|test)\.[\w-]+\.[cm]?tsx?$|(^|\/)(vitest|jest|playwright|cypress)\.(config|setup|workspace)\.[cm]?tsx?$/;
/** Code that shows how the rest is used: what it does is not what the system does. */
const EXAMPLES = /(^|\/)(examples?|example-[^/]+|__examples__|test-plugins?)\//;
const GENERATED = /(^|\/)(generated|__generated__|\.prisma|prisma-client)\/|[.-](generated|gen|pb|min)\.[cm]?tsx?$|_pb\.[cm]?ts$/;
const CONFIG = /(^|\/)(tsconfig[^/]*|package|project)\.json$|^(nest-cli|nx|lerna)\.json$|^pnpm-workspace\.yaml$/;
/** Where a header says that a tool wrote the file. */
const HEADER = 600;
const HEADER_SAYS =
  /@generated\b|\bdo not (edit|modify)\b|\b(file|code|module|client|types?)( (is|are|was|were|has been|have been))? (auto[- ]?|automatically )?generated\b|\b(auto[- ]?|automatically )generated (automatically|file|code|by|from|with|using|types?|client)\b(?! (default|hand))|^[\s/*]*generated (automatically|by|from|with|using) /im;
const COMMENTS = /\/\*[\s\S]*?\*\/|\/\/[^\n]*/g;
const EXPORTS_FROM = /\bexport\s+(type\s+)?(\*(\s+as\s+[\w$]+)?|\{[^{}]*\})\s*from\s*(['"])[^'"\n]+\4\s*;?/g;
const LEADING_COMMENTS = /^\s*(\/\*[\s\S]*?(\*\/|$)\s*|\/\/[^\n]*(\n\s*|$))+/;

export interface Selection {
  /** Paths below which everything is looked at, relative to the root; empty: all. */
  paths?: readonly string[];
  include?: readonly string[];
  exclude?: readonly string[];
  tests?: boolean;
  examples?: boolean;
}

/** Whether a build made a file. Below `src` such a folder is about builds, or the coverage of an insurance. */
const isBuilt = (path: string): boolean => BUILT.test(path.replace(/(^|\/)src\/.*/, '$1'));

/** Whether a file is a configuration that says how modules resolve or which packages there are. */
export const isConfig = (path: string): boolean => CONFIG.test(path) && !/(^|\/)node_modules\//.test(path);

/** The folder of a path; "" for the root. */
export const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));

/** Whether a file configures functions, as `serverless.ts` does in TypeScript. */
export const isConfiguring = (path: string): boolean => CONFIGURES.test(path);

export const isTypeScript = (path: string): boolean => TYPESCRIPT.test(path);

/** Whether a file may be one of those that are read, by its name: what configures functions may include any YAML. */
export const mayBeRead = (path: string): boolean => isTypeScript(path) || (YAML.test(path) && !HIDDEN.test(path));

/** Declares types and runs nothing. */
export const isDeclaration = (path: string): boolean => DECLARATION.test(path);

/** Whether the first lines say that a tool wrote the file, and it does not only hand on what others declare. */
export const saysGenerated = (text: string): boolean => {
  const comments = LEADING_COMMENTS.exec(text.slice(0, HEADER).replace(/^\uFEFF?(#![^\n]*\n)?/, ''));
  return comments !== null && HEADER_SAYS.test(comments[0]) && !isBarrel(text);
};

/** Whether there is nothing but `export … from` in a file. */
const isBarrel = (text: string): boolean => {
  const rest = text.replace(COMMENTS, '');
  return /\S/.test(rest) && !/\S/.test(rest.replace(EXPORTS_FROM, ''));
};

export interface Chosen {
  /** Read, and asked what happens in it. */
  chosen: (path: string) => boolean;
  /** A tool writes such files: what they declare is read where a name leads there, and nothing else of them. */
  aside: (path: string) => boolean;
  /** Asked for by name: a generated header does not matter. */
  insisted: (path: string) => boolean;
}

/** Which paths of a folder are analysed. */
export function selector({ paths = [], include = [], exclude = [], tests = false, examples = false }: Selection): Chosen {
  const included = include.length ? picomatch([...include], { dot: true }) : () => false;
  const excluded = exclude.length ? picomatch([...exclude], { dot: true }) : () => false;
  // What a person names is looked at even where it would be left out: rules hold below the path that was named.
  const below = (path: string): string | null => {
    if (!paths.length) return path;
    for (const p of paths) {
      if (path === p) return path.slice(path.lastIndexOf('/') + 1);
      if (path.startsWith(`${p}/`)) return path.slice(p.length + 1);
    }
    return null;
  };
  const insisted = (path: string): boolean => included(path) || paths.includes(path);
  const among = (path: string, generated: boolean): boolean => {
    const isYaml = YAML.test(path);
    if ((isYaml ? isConfiguring(path) === generated : !isTypeScript(path)) || excluded(path)) return false;
    const rest = below(path);
    if (rest === null) return false;
    if (insisted(path)) return !generated;
    if (!mayBeRead(rest) || INSTALLED.test(rest) || isBuilt(rest) || (!isYaml && GENERATED.test(rest) !== generated)) return false;
    return (examples || !EXAMPLES.test(rest)) && (tests || !TESTS.test(rest));
  };
  return { chosen: (path) => among(path, false), aside: (path) => among(path, true), insisted };
}

/** Which of the files of a folder are analysed, sorted; what a configuration may include is none of them where there is no such configuration. */
export function selected(
  paths: readonly string[],
  { chosen, aside, insisted }: Chosen,
): { path: string; aside: boolean; insisted: boolean }[] {
  const files = paths.flatMap((path) => {
    const isChosen = chosen(path);
    return isChosen || aside(path) ? [{ path, aside: !isChosen, insisted: insisted(path) }] : [];
  });
  const isConfigured = files.some(({ path, aside }) => !aside && isConfiguring(path));
  return files.filter(({ path }) => isConfigured || isTypeScript(path)).sort((a, b) => (a.path < b.path ? -1 : 1));
}
