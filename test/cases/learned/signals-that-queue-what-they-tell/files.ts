import { Emitter } from './emitter.js';

export class Files {
  private readonly opened = new Emitter<string>();
  readonly onDidOpen = this.opened.event;
  private readonly closed = new Emitter<string>();
  readonly onDidClose = this.closed.event;

  open(path: string) {
    this.opened.fire(path);
  }

  close(path: string) {
    this.closed.fire(path);
  }
}

export class View {
  constructor(private readonly files: Files) {
    this.files.onDidOpen(this.show, this);
    this.files.onDidClose((path) => this.hide(path));
  }

  private show(path: string) {
    this.files.close(path);
  }

  private hide(path: string) {
    console.log(path);
  }
}
