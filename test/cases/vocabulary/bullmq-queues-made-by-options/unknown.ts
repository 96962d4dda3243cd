import { addJob } from './queues';

/** No queue of that name is made. */
export const audit = () => addJob('audit', 'note', {});
