import { Command, program } from 'commander';
import { bus } from './bus.js';

program
  .name('shop')
  .command('import <file>')
  .description('imports orders')
  .option('-d, --dry')
  .action(async (file: string) => {
    bus.emit('orders.imported', file);
  });

const users = new Command('users').description('about users');
users.command('ban').argument('<user>').action(banUser);
program.addCommand(users);

function banUser(user: string) {
  bus.emit('user.banned', user);
}

export const migrate = new Command('migrate').action(() => {
  bus.emit('migrated');
});

const main = () => {
  bus.emit('started');
};
program.action(main);
