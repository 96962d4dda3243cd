import { InjectQueue, OnQueueActive, Process, Processor } from '@nestjs/bull';
import type { Queue } from 'bull';

@Processor('audio')
export class AudioProcessor {
  @Process('transcode')
  transcode() {}
  @Process({ name: 'mix', concurrency: 3 })
  mix() {}
  @OnQueueActive()
  onActive() {}
}

@Processor()
export class DefaultProcessor {
  @Process()
  any() {}
}

export class Studio {
  constructor(
    @InjectQueue('audio') private readonly audio: Queue,
    @InjectQueue() private readonly rest: Queue,
  ) {}
  async run() {
    await this.audio.add('transcode', { file: 1 });
    await this.audio.add('mix');
    await this.rest.add({ file: 2 });
  }
}
