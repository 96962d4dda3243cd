interface Codec {
  decode(text: string): unknown;
}
class Json implements Codec {
  decode(text: string) {
    return JSON.parse(text);
  }
}

/** What is looked up is told nothing that somebody sent. */
export class Codecs {
  private codecs = new Map<string, Codec>();
  add(name: string, codec: Codec) {
    this.codecs.set(name, codec);
  }
  read(name: string, text: string) {
    return this.decoded(this.codecs.get(name)!, text);
  }
  private decoded(codec: Codec, text: string) {
    const found = this.strip(codec, text);
    return codec.decode(found);
  }
  /** It is handed something and does not run it. */
  private strip(codec: Codec, text: string) {
    return codec ? text.trim() : text;
  }
}

const codecs = new Codecs();
codecs.add('json', new Json());
export const read = (text: string) => codecs.read('json', text);
