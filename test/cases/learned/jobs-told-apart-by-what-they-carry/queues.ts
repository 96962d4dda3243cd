import Queue from 'bull';

export const tasks = new Queue('tasks');
export const reports = new Queue('reports');
export const letters = new Queue('letters');
