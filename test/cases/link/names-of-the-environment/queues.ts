import Queue from 'bull';

const { MAIL_QUEUE, STAGE } = process.env;
const WEBHOOKS = `webhooks_${STAGE}`;

export const mails = new Queue(`${MAIL_QUEUE}`);
export const webhooks = new Queue(WEBHOOKS);

export const sendMail = (to: string) => mails.add({ to });
export const sendWebhook = (id: string) => webhooks.add('send', { id });
