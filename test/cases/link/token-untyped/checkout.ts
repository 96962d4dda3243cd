import { Inject, Injectable } from '@nestjs/common';

@Injectable()
export class Checkout {
  @Inject('MAILER') private readonly mailer: any;

  run() {
    this.mailer.send();
  }
}
