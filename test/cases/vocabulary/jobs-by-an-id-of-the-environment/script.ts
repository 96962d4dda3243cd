import { Mails, Removals } from './jobs';

export const remove = () => new Removals().add(process.env.SHOP_ID ?? '');
export const mail = () => new Mails().add(process.env.MAIL_KIND!);
