import type { TaskHandler, TaskType } from './tasker';

const tasks: Record<TaskType, () => Promise<TaskHandler>> = {
  sendReceipt: () => import('./send-receipt').then((module) => module.sendReceipt),
  chargeCard: () => import('./charge-card').then((module) => module.chargeCard),
  printLabel: () => Promise.resolve(() => Promise.reject(new Error('not yet'))),
};
export default tasks;
