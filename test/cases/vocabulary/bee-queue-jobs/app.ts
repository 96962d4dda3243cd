import Queue from 'bee-queue';

const honey = new Queue<{ jars: number }>('fill-honey', { removeOnSuccess: true });
let wax: Queue | undefined;

async function getWax(): Promise<Queue> {
  if (!wax) {
    wax = new Queue('pour-wax');
    await wax.ready();
  }
  return wax;
}

honey.process(2, async (job) => {
  const queue = await getWax();
  const made = queue.createJob(job.data).setId('1');
  await made.retries(0).save();
});

export async function start() {
  const queue = await getWax();
  queue.process(pour);
  queue.on('succeeded', (job) => console.log(job.id));
}

async function pour() {
  console.log('poured');
}

export const fill = () => honey.createJob({ jars: 3 }).save();
export const fillAll = () => honey.saveAll([honey.createJob({ jars: 1 })]);
