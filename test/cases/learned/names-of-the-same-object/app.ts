import { open } from './bus';

const client = open({
  listed: [
    { of: 'Pack', run() {} },
    { of: 'Lose', run: (command) => console.info(command) },
  ],
  others: [{ of: 'Find', run() {} }],
});

export function pack(): void {
  client.submit({ type: 'Pack' });
}

export function find(): void {
  client.submit({ type: 'Find' });
}
