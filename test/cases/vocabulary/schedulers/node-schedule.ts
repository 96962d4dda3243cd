import * as schedule from 'node-schedule';
import { bus } from './bus.js';

schedule.scheduleJob('0 * * * *', async () => {
  bus.emit('hour.passed');
});

export const cleanUp = (fire: Date) => schedule.scheduleJob('clean-up', { hour: 2 }, () => void bus.emit('cleaned', fire));
