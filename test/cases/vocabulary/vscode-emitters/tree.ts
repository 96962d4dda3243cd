import * as vscode from 'vscode';
import { type Event, EventEmitter } from 'vscode';

export interface Source {
  readonly onDidLoad: Event<string>;
}

class Disposable {
  protected all: { dispose(): unknown }[] = [];
  protected register<T extends { dispose(): unknown }>(one: T): T {
    this.all.push(one);
    return one;
  }
}

export class Tree extends Disposable implements Source {
  private readonly _onDidChange = new vscode.EventEmitter<string>();
  readonly onDidChange = this._onDidChange.event;

  private readonly closing = this.register(new EventEmitter<void>());
  readonly onDidClose: Event<void> = this.closing.event;

  private readonly opened = new EventEmitter<string>();
  get onDidOpen() {
    return this.opened.event;
  }

  private readonly _loaded = new EventEmitter<string>();
  onDidLoad = this._loaded.event;

  refresh(what: string) {
    this._onDidChange.fire(what);
  }
  close() {
    this.closing.fire();
  }
  open(what: string) {
    this.opened.fire(what);
  }
  load(what: string) {
    this._loaded.fire(what);
  }
}

const saved = new EventEmitter<void>();
export const onDidSave = saved.event;

export function save() {
  saved.fire();
}
