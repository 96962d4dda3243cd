export interface Options {
  onError?: (error: unknown) => string;
}

/** Tells whoever asks of what is wrong in a way of their own. */
export function parse(text: string, options?: Options) {
  return text ? text : options?.onError?.('empty');
}

export function retry(run: () => void) {
  run();
}
