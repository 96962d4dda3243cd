import { EventEmitter2 } from 'eventemitter2';

interface Tree {
  children: Tree[];
}

export class Walker {
  constructor(private readonly emitter: EventEmitter2) {}

  visit(tree: Tree) {
    this.emitter.emit('node.visited');
    for (const child of tree.children) {
      this.visit(child);
    }
  }

  enter(deeper: boolean) {
    this.leave(deeper);
  }

  leave(deeper: boolean) {
    this.emitter.emit('node.left');
    if (deeper) this.enter(false);
  }

  count(tree: Tree): number {
    return tree.children.reduce((sum, child) => sum + this.count(child), 1);
  }
}
