import type { DocumentEvent, Incoming } from './types';
import { mailQueue } from './queue';

export abstract class Processor {
  static hears: (Incoming['name'] | '*')[] = [];
  abstract perform(event: Incoming): Promise<void>;
  onFailed(event: Incoming): void {
    console.error(event);
  }
}
export class MailProcessor extends Processor {
  static hears: Incoming['name'][] = ['documents.publish', 'users.invite'];
  async perform(event: Incoming) {
    await mailQueue.add({ to: event.name });
  }
}
export class SearchProcessor extends Processor {
  static hears: Incoming['name'][] = ['documents.publish', 'documents.delete'];
  async perform(event: DocumentEvent) {
    this.index(event);
  }
  private index(event: DocumentEvent) {
    console.log(event.name);
  }
}
export class AuditProcessor extends Processor {
  static hears = ['*'];
  async perform(event: Incoming) {
    console.log(event);
  }
}
export const processors: Record<string, typeof Processor> = { MailProcessor, SearchProcessor, AuditProcessor };
