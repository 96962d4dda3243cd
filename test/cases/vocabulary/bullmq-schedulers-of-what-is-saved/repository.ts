import { schedule } from './queue';

export class Repository {
  async save(saved: { id: string; kind: string; every?: number }, user: { name: string; mayWriteWhatOthersHaveWritten: boolean }): Promise<void> {
    if (user.name !== 'a user whom everybody who reads this knows by a name that is rather long as well' && !user.mayWriteWhatOthersHaveWritten)
      throw new Error('no');
    await schedule(saved, undefined, {});
  }
}

const repository = new Repository();
const root = { name: 'root', mayWriteWhatOthersHaveWritten: true };

export async function seed(): Promise<void> {
  await repository.save({ id: '161452d9-43b7-5c29-aa7b-c85680fa45c6', kind: 'report', every: 1000 }, root);
}

export async function rename(found: { id: string; kind: string }): Promise<void> {
  await repository.save(found, root);
}
