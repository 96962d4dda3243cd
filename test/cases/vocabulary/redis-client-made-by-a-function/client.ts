import { Redis } from 'ioredis';
import { createClient } from 'redis';

export const connect = () =>
  new Redis('redis://localhost', { lazyConnect: true }).on('error', (error) => {
    console.error(error);
  });

export const redis = connect();

export const other = createClient({ url: 'redis://localhost' }).on('error', console.error).on('ready', console.log);
