import Redis from 'ioredis';
import { createClient } from 'redis';

const pub = new Redis();
const sub = new Redis();
const client = createClient();

const onRoom = () => {};
const onEnd = () => {};

sub.psubscribe('room:*');
sub.on('pmessage', onRoom);
client.pSubscribe('*:left:*', onEnd);

export const open = () => pub.publish('room:opened', '');
export const say = (id: string) => pub.publish(`room:${id}`, '');
export const leave = () => pub.publish('user:left:1', '');
export const hide = () => pub.publish('bedroom:dark', '');
