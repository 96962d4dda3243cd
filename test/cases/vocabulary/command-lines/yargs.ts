import yargs, { type CommandModule } from 'yargs';
import { bus } from './bus.js';

const seed: CommandModule = {
  command: 'seed [count]',
  describe: 'makes orders',
  handler: () => {
    bus.emit('seeded');
  },
};

yargs(process.argv.slice(2))
  .command('serve [port]', 'starts', (y) => y.positional('port', { type: 'number' }), (argv) => {
    bus.emit('served', argv.port);
  })
  .command(seed)
  .command({ command: 'reset', handler: async () => void bus.emit('reset') })
  .help()
  .parse();
