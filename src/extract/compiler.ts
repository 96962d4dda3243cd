// Required, not imported: before an import Node would scan all of its 9 MB for the names that it exports.
import common = require('@ts-morph/common');

/** The TypeScript compiler as ts-morph ships it. Its parser alone is used: the build puts that in the place of this module. */
export import ts = common.ts;

/** What the parser has and does not declare. */
export const internal = common.ts as unknown as {
  /** Positions at which lines begin. */
  getLineStarts(source: ts.SourceFile): readonly number[];
  /** Where a node begins, without the comments and spaces before it. */
  getTokenPosOfNode(node: ts.Node, source: ts.SourceFile, includeJsDoc: boolean): number;
};
