import type { Graph } from '../graph/model.js';
import { render } from '../render/index.js';
import { firstLine } from './marker.js';
import { EXPLORER } from './site.js';

/** The explorer, as a file of the docs. */
export const explorerPage = async (graph: Graph, linkBase: string, title?: string): Promise<string> =>
  `${firstLine(EXPLORER)}\n${await render(graph, 'html', { linkBase, title })}`;
