import type { Job } from 'bullmq';
import { Base } from './base';
import { trigger } from './client';

class Welcome extends Base {
  async process(_: Job) {
    await trigger('archive', 'files');
  }
}
class Goodbye extends Base {
  async process(_: Job) {}
}
export const mails = { welcome: new Welcome(), 'good-bye': new Goodbye() };
