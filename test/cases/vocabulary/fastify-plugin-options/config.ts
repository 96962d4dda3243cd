export interface Config {
  TOPIC: string;
}

export const config: Config = { TOPIC: process.env.TOPIC ?? 'orders' };
