import { PrismaClient } from '@prisma/client';
import { type Job, Queue, Worker } from 'bullmq';

const prisma = new PrismaClient();
const reminders = new Queue('reminders');
const welcomes = new Queue('welcomes');
const STEPS = [{ step: 1 }, { step: 2 }];

// The name of a person stands beside that of the job.
export async function resume(id: string, rest: { step: number }[]): Promise<void> {
  const person = await prisma.enrollment.findFirst({ where: { id } });
  if (person) for (const { step } of rest) await reminders.add(`reminder-${step}`, { email: person.email, name: person.name, step });
}

export async function greet(email: string, name: string): Promise<void> {
  for (const { step } of STEPS) await welcomes.add(`welcome-${step}`, { email, name, step });
}

export async function signUp(email: string): Promise<void> {
  const person = await prisma.person.create({ data: { email } });
  await greet(person.email, person.name);
}

export async function remind(job: Job): Promise<void> {
  await job.log('reminded');
}
export async function welcome(job: Job): Promise<void> {
  await job.log('welcomed');
}
new Worker('reminders', remind);
new Worker('welcomes', welcome);
