import { executeChild, proxyActivities, sleep } from '@temporalio/workflow';
import type * as activities from './activities';

const { sendMail, removeOld } = proxyActivities<typeof activities>({ startToCloseTimeout: '1 minute' });

export async function welcome(name: string) {
  await sendMail(name);
  await sleep('1 day');
  await executeChild(greet, { args: [name] });
}

export async function greet(name: string) {
  await sendMail(name);
}

export async function cleanUp() {
  await removeOld();
}

/** A helper, which nobody starts. */
export const nameOf = (name: string) => name.trim();
