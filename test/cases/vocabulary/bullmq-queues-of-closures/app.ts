import { Worker } from 'bullmq';
import { createBell, createQueue, startAll } from './queue';

const mails = createQueue<{ to: string }>({ name: 'mails' });
const letters = createQueue<{ to: string }>({ name: 'mails/letters' });
const door = createBell('door');
const gate = createBell('gate');

const mailRunner = mails.process(async function sendMail(mail) {
  await letters.addMany([mail]);
});

const letterRunner = letters.process(async function printLetter() {
  await door.ring(1);
});

export const started = startAll([mailRunner, letterRunner]);

export async function order(to: string) {
  await mails.add({ to });
  await gate.ringTwice();
}

export const bells = [
  new Worker('door', async function open() {}),
  new Worker('gate', async function lift() {}),
];
