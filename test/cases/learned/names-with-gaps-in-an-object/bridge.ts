import { Queue } from './queue';

export class Bridge {
  private readonly queue = new Queue();
  start() {
    this.queue.on('mail.opened', () => {});
    this.queue.on('code.push', () => {});
    this.queue.on('code.issue.closed', () => {});
    this.queue.on('code.issue.closed.by', () => {});
    this.queue.on('chat.said', () => {});
  }
}
