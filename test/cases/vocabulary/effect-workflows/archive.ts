import { Effect } from 'effect';
import { Archive } from './exports.js';

export const ArchiveLayer = Archive.toLayer((payload) => Effect.log(payload.id));
