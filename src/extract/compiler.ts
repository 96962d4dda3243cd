// Required, not imported: before an import Node would scan all of its 9 MB for the names that it exports.
import common = require('@ts-morph/common');

/** The TypeScript compiler as ts-morph ships it: its parser alone is used, the rest of ts-morph need not load. */
export import ts = common.ts;
