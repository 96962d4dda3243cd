import PgBoss from 'pg-boss';

const boss = new PgBoss('postgres://localhost');
const DYE = 'dye-wool';

export async function start() {
  await boss.start();
  await boss.work('shear-sheep', shear);
  await boss.work(DYE, { batchSize: 2 }, async ([job]) => {
    console.log(job.id);
  });
  await boss.subscribe('sheep-born', 'shear-sheep');
  await boss.schedule('shear-sheep', '0 3 * * *');
}
async function shear() {
  await boss.send(DYE, { colour: 'red' });
}
export const born = () => boss.publish('sheep-born', {});
export const all = () => boss.insert([{ name: DYE }, { name: 'spin-wool' }]);
export const one = () => boss.send({ name: 'spin-wool', data: {} });
