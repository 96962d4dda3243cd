import { alertsWorker, commonWorker } from './workers';

export const paid = (id: string) => commonWorker.enqueue({ id, job: 'sendReceipt', payload: { id } });
export const placed = (id: string) => commonWorker.enqueue({ job: 'orders.sync', payload: { id } });
export const failed = (id: string) => alertsWorker.enqueue({ job: 'deliverAlert', payload: { id } });
