import type { EmitInput, VocabularyInput } from './schema.js';

/** Targets of these types, which are told by `dispatchEvent(new CustomEvent('x'))`, and hear by `addEventListener`. */
const targets = (types: string[]): Pick<VocabularyInput, 'listens'> & { emits: EmitInput[] } => ({
  listens: [{ call: ['addEventListener'], types, event: { arg: 0, as: 'name' }, callback: 1, kind: 'event' }],
  emits: ['Event', 'CustomEvent', 'MessageEvent'].map((made) => ({
    call: ['dispatchEvent'],
    types,
    event: { arg: 0, as: 'name', made },
    kind: 'event',
  })),
});

/**
 * Targets of the code's own: classes that extend `EventTarget` and objects that are made as one. What the page and the runtime say through theirs is
 * `page` (see `runtime.ts`). https://developer.mozilla.org/docs/Web/API/EventTarget
 */
export const eventTarget: VocabularyInput = {
  name: 'EventTarget',
  docs: 'https://developer.mozilla.org/docs/Web/API/EventTarget',
  packages: [''],
  told: true,
  ...targets(['EventTarget']),
};

const MAIN = ['TypedEventEmitter', 'TypedEventTarget'];
const main = targets(MAIN);

/** https://github.com/achingbrain/main-event */
export const mainEvent: VocabularyInput = {
  name: 'main-event',
  docs: 'https://github.com/achingbrain/main-event',
  packages: ['main-event'],
  told: true,
  ...main,
  emits: [...main.emits, { call: ['safeDispatchEvent'], types: MAIN, event: { arg: 0, as: 'name' }, kind: 'event' }],
};
