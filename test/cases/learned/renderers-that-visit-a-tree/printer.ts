interface Node {
  type: string;
  text?: string;
  content?: Node[];
}

type Renderer = (printer: Printer, node: Node) => void;

export const renderers: Record<string, Renderer> = {
  paragraph: (printer, node) => printer.renderAll(node.content ?? []),
  quote: (printer, node) => {
    printer.write('> ');
    printer.renderAll(node.content ?? []);
  },
  text: (printer, node) => printer.write(node.text ?? ''),
};

export class Printer {
  private out = '';

  constructor(private readonly renderers: Record<string, Renderer>) {}

  write(text: string): void {
    this.out += text;
  }

  render(node: Node): string {
    this.renderers[node.type](this, node);
    return this.out;
  }

  renderAll(nodes: Node[]): void {
    for (const node of nodes) this.render(node);
  }
}

export const preview = (text: string): string => new Printer(renderers).render({ type: 'paragraph', content: [{ type: 'text', text }] });
