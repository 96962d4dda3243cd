import { createJob, createNoted, work } from './jobs';

const mail = createJob('mail', { perform: async (to) => console.log(to), failed: async (to) => console.warn(to) });

const order = createJob('order', {
  perform: (id) => pack(id),
  complete: (id) => mail.push(id),
});

const parcel = createNoted('parcel', async (id) => order.push(id));

async function pack(id: string) {
  await parcel.push(id);
}

await work(mail, order, parcel);
