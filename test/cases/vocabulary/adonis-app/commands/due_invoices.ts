import { BaseCommand } from '@adonisjs/core/ace';
import emitter from '@adonisjs/core/services/emitter';

export default class DueInvoices extends BaseCommand {
  static override commandName = 'invoices:due';

  override async run(): Promise<void> {
    await emitter.emit('invoice:due', { id: '1' });
  }
}

/** Of another class with that name. */
export class Task {
  async run(): Promise<void> {
    await emitter.emit('mail:sent', 'x');
  }
}
