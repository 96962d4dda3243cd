import { Manager } from './manager.js';
import type { ReportQueue } from './queues.js';

export async function signUp(user: string) {
  const mails = Manager.get().queue('mail');
  await mails.addJob({ user });
}

export const report = (day: string) => Manager.get().queue('report').addJob({ day });

export const repeat = (reports: ReportQueue) => reports.again({});

/** Whichever somebody asks for. */
export const send = (kind: string) => Manager.get().queue(kind).addJob({});
export const sendMail = () => send('mail');
