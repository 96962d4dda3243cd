import Queue from 'bull';

const mails = new Queue(process.env.MAIL_QUEUE!);
const webhooks = new Queue(`webhooks_${process.env.STAGE}`);

export function deliver() {}
export function post() {}

mails.process(deliver);
webhooks.process('send', post);
