import { Cron } from 'croner';
import { bus } from './bus.js';

new Cron('@daily', { name: 'purge' }, () => void bus.emit('purged'));
new Cron('@hourly', () => void bus.emit('polled'));
