import Redis from 'ioredis';
import { Tracker } from './tracker';

const publisher = new Redis();

export const createChannel = <T>(name: string) => {
  const channelName = `pubSub:${name}`;
  return {
    subscribe: (callback: (data: T) => void) => {
      return Tracker.subscribe(channelName, (message) => {
        callback(JSON.parse(message));
      });
    },
    publishAsync: async (data: T) => {
      await publisher.publish(channelName, JSON.stringify(data));
    },
  };
};
export const logging = createChannel<string>('logging');
export const createStatus = (name: string) => createChannel<string>(`status:${name}`);
