import { type Listed, open } from './bus';

const onPack = (): void => {};
const onLose = (): void => {};
const onFind = (): void => {};

const packing: Listed[] = [{ of: 'Pack', run: onPack }];
const losing: Listed[] = [
  { of: 'Lose', run: onLose },
  { of: 'Find', run: onFind },
];
const client = open({ listed: [...packing, ...losing] });

export function pack(): void {
  client.submit({ type: 'Pack' });
}

export function find(): void {
  client.submit({ type: 'Find' });
}
