import { Module } from '@nestjs/common';
import { Checkout } from './checkout';
import { Carrier, SmtpMailer } from './mailers';

@Module({
  providers: [Checkout, Carrier, { provide: 'MAILER', useClass: SmtpMailer }],
})
export class AppModule {}
