import { given } from './dom.js';

/** Graphviz in a thread of its own, so that the page stays awake while it draws; started when it is first wanted. */
export class Engine {
  private worker: Worker | null = null;
  private drawing: { resolve: (svg: string | null) => void; reject: (error: Error) => void } | null = null;

  /** The SVG that Graphviz makes of DOT; null when it was stopped, or something else was asked for. Rejects with what Graphviz says. */
  draw(dot: string): Promise<string | null> {
    this.stop();
    const worker = this.worker ?? this.start();
    return new Promise((resolve, reject) => {
      this.drawing = { resolve, reject };
      worker.postMessage(dot);
    });
  }

  /** Gives up what is being drawn. */
  stop(): void {
    if (!this.drawing) return;
    this.worker?.terminate();
    this.worker = null;
    this.drawing.resolve(null);
    this.drawing = null;
  }

  private start(): Worker {
    const address = URL.createObjectURL(new Blob([given<string>('engine')], { type: 'text/javascript' }));
    const worker = new Worker(address);
    worker.onmessage = ({ data }: MessageEvent<{ svg: string } | { problem: string }>) => {
      const { drawing } = this;
      this.drawing = null;
      if ('svg' in data) drawing?.resolve(data.svg);
      else drawing?.reject(new Error(data.problem));
    };
    worker.onerror = (event) => {
      this.drawing?.reject(new Error(event.message || 'this browser does not let the page draw'));
      this.drawing = null;
    };
    return (this.worker = worker);
  }
}
