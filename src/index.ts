export type { AnalyseOptions, Analysis } from './analyse.js';
export { analyse, openCache } from './analyse.js';
export type { GraphDiff } from './diff/model.js';
export type * from './graph/model.js';
export type { Comparison, DiffFormat, DiffOptions } from './render/diff.js';
export { compare, renderDiff, renderDiffSvgs } from './render/diff.js';
export type { FolderFormat, Format, RenderOptions } from './render/index.js';
export { render, renderFolder } from './render/index.js';
export type { Diagnostic, Point } from './source/index.js';
