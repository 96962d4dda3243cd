import { type Channel, Notice, type Payload } from './notices.js';

export class Mail implements Channel {
  isOn() {
    return true;
  }
  async send(type: Notice, payload: Payload) {
    console.log('mail', type, payload.subject);
    return true;
  }
}

export class Chat implements Channel {
  isOn() {
    return process.env.CHAT === 'on';
  }
  /** What it asks changes a word, and not whether it hears. */
  async send(type: Notice, payload: Payload) {
    const mark = type === Notice.OrderLost ? '!' : '';
    console.log('chat', payload.subject + mark);
    return true;
  }
}
