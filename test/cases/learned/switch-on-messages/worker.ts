import { AuditMessage, type Message, Work } from './messages';
import { Emitter, Receiver, type WorkEmitter } from './queue';

export class ImportWorker extends Receiver {
  constructor(
    private readonly works: WorkEmitter,
    private readonly emitter: Emitter,
  ) {
    super();
  }
  override async processMessage(message: Message) {
    const { type } = message;
    if (type === Work.Import) await this.works.exportAll();
    else if (type === Work.Check) await this.emitter.send('all', new AuditMessage());
  }
}

export class ExportWorker extends Receiver {
  override async processMessage(message: Message) {
    switch (message.type) {
      case Work.Export:
        break;
      case 'never':
        break;
    }
  }
}

export const start = (works: WorkEmitter) => works.importOne('1');
