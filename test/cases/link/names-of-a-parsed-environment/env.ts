import { createEnv } from '@t3-oss/env-core';
import { cleanEnv, str } from 'envalid';
import { z } from 'zod';

const schema = z.object({ PLACED_TOPIC: z.string(), PAID_TOPIC: z.string().trim().default('order.paid') }).strict();

export const env = schema.parse(process.env);

export const mails = cleanEnv(process.env, { MAIL_QUEUE: str(), NEWS_QUEUE: str({ default: 'news', desc: 'letters' }) });

export const site = createEnv({ server: { SITE_TOPIC: z.string().default('site') }, runtimeEnv: process.env });

function check() {
  const { data, error } = schema.safeParse(process.env);
  if (error) throw error;
  return data;
}

export const config = { topics: { placed: check().PLACED_TOPIC, paid: env.PAID_TOPIC } };
