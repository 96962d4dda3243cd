import { InjectQueue, Process, Processor } from '@nestjs/bull';
import type { Queue } from 'bull';

@Processor('audio')
export class AudioProcessor {
  @Process({ concurrency: 2 })
  unnamed() {}
}

export class Studio {
  constructor(@InjectQueue('audio') private readonly audio: Queue) {}
  async run() {
    await this.audio.add({ file: 1 });
    await this.audio.add({ file: 2 }, { delay: 5 });
    await this.audio.add('mix', {});
    await this.audio.add(null, { repeat: { cron: '0 0 * * *' } });
  }
}
