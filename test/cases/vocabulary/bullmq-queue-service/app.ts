import { QueueName, type QueueService, queueServiceFactory } from './service';

const scannerFactory = ({ queueService }: { queueService: QueueService }) => {
  queueService.start(QueueName.Scans, async (job) => {
    if (job.data) await queueService.queue(QueueName.Mails, 'found', {});
  });

  const scan = async (repo: string) => {
    await queueService.queue(QueueName.Scans, 'scan', { repo });
  };

  return { scan };
};

const mailerFactory = ({ queueService }: { queueService: QueueService }) => {
  queueService.start(QueueName.Mails, async (job) => {
    console.log(job.name);
  });
};

const queueService = queueServiceFactory('redis://localhost');
mailerFactory({ queueService });
export const scanner = scannerFactory({ queueService });
