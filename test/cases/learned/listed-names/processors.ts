import type { DocumentEvent, Incoming } from './types';
import { eventQueue, mailQueue } from './queue';
import { watch } from './watchers';

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
/** Hears of it again, a while later. */
export class LateProcessor extends Processor {
  static hears: Incoming['name'][] = ['documents.publish', 'documents.publish.late'];
  async perform(event: Incoming) {
    if (event.name === 'documents.publish') await eventQueue().add({ ...event, name: 'documents.publish.late' }, { delay: 1000 });
    else await watch(event as DocumentEvent);
  }
}
export class AuditProcessor extends Processor {
  static hears = ['*'];
  async perform(event: Incoming) {
    console.log(event);
  }
}
export const processors: Record<string, typeof Processor> = { MailProcessor, SearchProcessor, LateProcessor, AuditProcessor };
