import { run } from 'graphile-worker';

export async function main(): Promise<void> {
  const runner = await run({ connectionString: 'postgres://localhost', taskDirectory: `${__dirname}/tasks` });
  await runner.addJob('send_mail', {});
}
