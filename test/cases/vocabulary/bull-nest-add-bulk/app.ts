import { InjectQueue, Process, Processor } from '@nestjs/bull';
import type { Queue } from 'bull';

const QUEUE = 'audio';
const MIX = 'mix';

@Processor(QUEUE)
export class AudioProcessor {
  @Process({ name: MIX, concurrency: 4 })
  async mix() {}
}

export class Studio {
  constructor(@InjectQueue(QUEUE) private readonly audio: Queue) {}
  async run(files: string[]) {
    await this.audio.addBulk([{ name: 'probe', data: {} }]);
    await this.audio.addBulk(files.map((file) => ({ name: MIX, data: { file } })));
  }
}
