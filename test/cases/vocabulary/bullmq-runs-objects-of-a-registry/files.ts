import type { Job } from 'bullmq';
import { Base } from './base';

class Archive extends Base {
  async process(_: Job) {}
}
class Shred extends Base {
  async process(_: Job) {}
}
export const files = { archive: new Archive(), shred: new Shred() };
