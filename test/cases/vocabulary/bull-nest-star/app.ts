import { InjectQueue, Process, Processor } from '@nestjs/bull';
import type { Queue } from 'bull';

@Processor({ name: 'audio' })
export class AudioProcessor {
  @Process('transcode')
  transcode() {}
  @Process('*')
  anything() {}
}

export class Studio {
  constructor(@InjectQueue('audio') private readonly audio: Queue) {}
  async run() {
    await this.audio.add('transcode', {});
    await this.audio.add('mix', {});
  }
}
