import yargs from 'yargs';
import { commands } from './cli';

commands(yargs(process.argv))
  .command('last', '', (y) => y, () => {})
  .parse();
