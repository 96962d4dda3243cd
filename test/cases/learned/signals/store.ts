import { Emitter } from './emitter';

export class Documents {
  private readonly _onDidSave = new Emitter<string>();
  readonly onDidSave = this._onDidSave.event;
  private readonly _onDidClose = new Emitter<string>();
  get onDidClose() {
    return this._onDidClose.event;
  }
  save(name: string) {
    if (name) this._onDidSave.fire(name);
  }
  close(name: string) {
    this._onDidClose.fire(name);
  }
}
export class Backup {
  constructor(private readonly documents: Documents) {
    this.documents.onDidSave((name) => this.copy(name));
    documents.onDidClose(this.forget);
  }
  private copy(name: string) {
    if (name === 'old') this.documents.close(name);
  }
  private forget = () => {};
}
