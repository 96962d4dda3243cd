import type { Job } from 'bullmq';

export async function sendMail(_job: Job) {}
