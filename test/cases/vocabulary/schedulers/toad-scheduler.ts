import { AsyncTask, SimpleIntervalJob, ToadScheduler } from 'toad-scheduler';
import { bus } from './bus.js';

const task = new AsyncTask('refresh prices', async () => {
  bus.emit('prices.refreshed');
});

new ToadScheduler().addSimpleIntervalJob(new SimpleIntervalJob({ minutes: 5 }, task));
