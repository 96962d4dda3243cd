import { cac } from 'cac';
import { bus } from './bus.js';

const cli = cac('shop');
cli.command('build [root]', 'builds').option('--watch', 'again').action(() => {
  bus.emit('built');
});
cli.parse();
