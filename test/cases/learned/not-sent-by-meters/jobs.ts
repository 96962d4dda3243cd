import type { Channel } from 'some-broker';

export interface Job {
  kind: 'resize' | 'crop';
  file: string;
}

export class Jobs {
  constructor(private readonly channel: Channel) {}

  put(job: Job): void {
    this.channel.push('jobs', JSON.stringify(job));
  }
}
