import { InjectQueue } from '@nestjs/bullmq';
import { Queue } from 'bullmq';

export class Posts {
  constructor(
    @InjectQueue('news') private readonly news: Queue,
    @InjectQueue('replies') private readonly replies: Queue,
  ) {}

  async put(post: { isReply: boolean; isNews: boolean }): Promise<void> {
    let queue: Queue;
    let name: string;
    if (post.isReply) {
      queue = this.replies;
      name = 'reply';
    } else if (post.isNews) {
      queue = this.news;
      name = 'tell';
    } else throw new Error('What is it?');
    await this.enqueue(name, queue);
  }

  private async enqueue(name: string, queue: Queue): Promise<void> {
    await queue.add(name, {});
  }
}
