import PgBoss from 'pg-boss';

class Jobs {
  private readonly boss = new PgBoss('postgres://localhost');

  async listen(queue: string, run: (job: unknown) => Promise<void>) {
    await this.boss.subscribe(queue, { teamSize: 1 }, async (job) => {
      await run(job);
    });
  }

  async push(queue: string, data: object) {
    return this.boss.publish(queue, data);
  }
}

const jobs = new Jobs();

class Shepherd {
  async start() {
    await jobs.listen('count-sheep', async (job) => {
      await this.count(job);
    });
    await jobs.listen('sleep', sleep);
  }

  private async count(job: unknown) {
    if (job) await jobs.push('sleep', {});
  }
}

async function sleep() {
  console.log('zzz');
}

export const evening = () => jobs.push('count-sheep', {});
export const shepherd = new Shepherd();
