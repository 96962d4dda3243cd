import { Tasks } from './events.js';
import { next, noted, wait } from './routes.js';

const tasks = new Tasks(async (text) => console.log(text));
export const onWait = wait(tasks);
export const onNext = next(tasks);
noted(tasks, 'one');
