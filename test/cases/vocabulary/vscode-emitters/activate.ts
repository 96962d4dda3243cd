import * as vscode from 'vscode';
import { onDidSave, type Source, save, Tree } from './tree.js';

export class Status {
  constructor(tree: Tree) {
    tree.onDidChange(this.show, this);
    tree.onDidClose(() => this.hide());
    onDidSave(() => this.show());
  }
  private show() {}
  private hide() {}
}

export class Log {
  follow(source: Source) {
    source.onDidLoad(() => save());
  }
}

function once<T>(event: vscode.Event<T>): vscode.Event<T> {
  return (listener, thisArg = undefined, disposables?: vscode.Disposable[]) => {
    const result = event(
      (e) => {
        result.dispose();
        return listener.call(thisArg, e);
      },
      null,
      disposables,
    );
    return result;
  };
}

export function activate(context: vscode.ExtensionContext) {
  const tree = new Tree();
  new Status(tree);
  new Log().follow(tree);
  context.subscriptions.push(tree.onDidOpen((what) => tree.refresh(what)));
  once(tree.onDidClose)(() => tree.open('again'));
  vscode.workspace.onDidSaveTextDocument(() => tree.refresh('saved'));
  context.subscriptions.push(vscode.commands.registerCommand('tree.close', () => tree.close()));
  // What the editor tells by its own objects is none of the code's events.
  const input = vscode.window.createQuickPick();
  input.onDidAccept(() => tree.load('accepted'));
}

const commands = (tree: Tree): Record<string, () => void> => ({
  refresh: () => tree.refresh('now'),
  open: () => tree.open('now'),
});

export function register(context: vscode.ExtensionContext, tree: Tree) {
  for (const [id, run] of Object.entries(commands(tree))) {
    const command = `tree.${id}`;
    context.subscriptions.push(vscode.commands.registerCommand(command, run));
  }
}
