export interface Node {
  type: string;
}
export interface Format {
  write(text: string): string;
}
export class Json implements Format {
  write(text: string) {
    return JSON.stringify(text);
  }
}
export class Plain implements Format {
  write(text: string) {
    return text;
  }
}
export class Printer {
  constructor(private readonly formats: Map<string, Format>) {}
  print(format: string, text: string) {
    return this.formats.get(format)?.write(text);
  }
}
export class Walker {
  constructor(private readonly visitors: Record<string, (node: Node) => void>) {}
  walk(node: Node) {
    this.visitors[node.type]?.(node);
  }
}
const printer = new Printer(new Map<string, Format>([['json', new Json()], ['plain', new Plain()]]));
const walker = new Walker({ Identifier: (node) => console.log(node), Literal: (node) => console.log(node) });
export function run(text: string) {
  const tree: Node = JSON.parse(text);
  walker.walk(tree);
  return printer.print('json', text);
}
