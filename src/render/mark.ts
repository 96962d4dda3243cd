/** In each file of a folder format: that it may be written again, and goes when what it is about has gone. */
export const MARK = 'x-event-cascade: generated';

/** Where in such a folder files stand: "collection/name/file". */
export const LAYOUT = { collections: ['channels', 'commands', 'events', 'queries', 'services'], files: ['index.mdx', 'schema.json'] };
