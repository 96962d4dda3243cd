import { Postman } from 'far-mail';
import { Screen } from 'far-screen';
import { Shop } from 'far-shop';

/** Whom it is sent to is no event, though the package tells of some. */
export class Mails {
  private readonly postman = new Postman();
  sendMail(to: string) {
    this.postman.send({ to, text: 'hello' });
  }
  on(name: string, callback: () => void) {
    this.postman.on(name, callback);
  }
}
export function mail(mails: Mails) {
  mails.on('delivered', () => console.log('there'));
  mails.sendMail('shop@example.com');
}

/** What one package is told the other does not tell. */
export class Screens {
  private readonly screen = new Screen();
  on(name: string, callback: () => void) {
    this.screen.on(name, callback);
  }
}
export class Shops {
  private readonly shop = new Shop();
  publish(name: string) {
    this.shop.publish(name);
  }
}
export function show(screens: Screens, shops: Shops) {
  screens.on('opened', () => console.log('open'));
  shops.publish('opened');
}
