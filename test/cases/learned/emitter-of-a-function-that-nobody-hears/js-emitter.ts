type Print = (node: { kind: string }, out: string[]) => void;
const printers = new Map<string, Print>();

/** What prints code is no bus, though it is called an emitter. */
export function on(kind: string, print: Print) {
  printers.set(kind, print);
}

export function emit(node: { kind: string }, out: string[]) {
  printers.get(node.kind)?.(node, out);
}

export function emitComment(out: string[]) {
  emit({ kind: 'Comment' }, out);
}
