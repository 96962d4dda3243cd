import { Inngest } from 'inngest';

const inngest = new Inngest({ id: 'blog' });

export const forward = inngest.createFunction({ id: 'forward', triggers: { event: 'blog/*' } }, async () => {});
export const count = inngest.createFunction({ id: 'count', triggers: [{ event: 'blog/post.*' }, { event: 'user/created' }] }, async () => {});

export const write = () => inngest.send({ name: 'blog/post.written' });
export const greet = () => inngest.send({ name: 'blog/user.greeted' });
export const create = () => inngest.send({ name: 'user/created' });
