import { cronJobs } from 'convex/server';
import { internal } from './_generated/api';

const crons = cronJobs();

crons.interval('mark what is left', { hours: 1 }, internal.mails.mark, { to: 'all' });
crons.cron('remind', '0 8 * * *', internal.orders.reminders.remind, { to: 'all' });

export default crons;
