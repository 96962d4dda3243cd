export type { AnalyseOptions, Analysis } from './analyse.js';
export { analyse } from './analyse.js';
export type * from './graph/model.js';
export type { FolderFormat, Format, RenderOptions } from './render/index.js';
export { render, renderFolder } from './render/index.js';
export type { Diagnostic, Point } from './source/index.js';
