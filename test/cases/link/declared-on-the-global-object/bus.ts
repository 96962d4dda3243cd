import EventEmitter from 'eventemitter3';

type Answer = (payload?: unknown) => unknown;

export class Bus extends EventEmitter {
  private readonly answers = new Map<string, Answer>();

  onAsk(event: string, answer: Answer) {
    this.answers.set(event, answer);
  }
  async ask(event: string, payload?: unknown) {
    const answer = this.answers.get(event);
    if (!answer) throw new Error(event);
    return answer(payload);
  }
}
