import { enqueue } from './jobs';

export class Users {
  async signUp() {
    await enqueue('send-email', {});
  }
  async upload() {
    await enqueue('resize-image', {});
  }
}
