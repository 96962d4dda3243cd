import { Chat, Mail } from './channels.js';
import { Format, printers } from './printers.js';
import { Notice, notices } from './notices.js';

notices.register([new Mail(), new Chat()]);
printers.add([new Paper(), new Screen()]);

export class Orders {
  place(id: string) {
    this.tell(Notice.OrderPlaced, id);
  }

  pay(id: string, isPaid: boolean) {
    this.tell(isPaid ? Notice.OrderPaid : Notice.OrderLost, id);
    printers.printAll(Format.Long, id);
    printers.printAll(Format.Short, id);
  }

  private tell(type: Notice, id: string) {
    notices.sendNotification(type, { subject: id });
  }
}

class Paper {
  print(format: Format, text: string) {
    console.log(format, text);
  }
}

class Screen {
  print(format: Format, text: string) {
    console.log(text, format);
  }
}
