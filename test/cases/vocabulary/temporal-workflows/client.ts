import { Client, type WorkflowClient } from '@temporalio/client';
import { greet } from './workflows';

interface Context {
  temporal: Client;
}

export async function signUp({ temporal }: Context, again: boolean) {
  await temporal.workflow.start('welcome', { taskQueue: 'mail', workflowId: '1', args: ['x'] });
  if (again) await temporal.workflow.execute(greet, { taskQueue: 'mail', workflowId: '2', args: ['x'] });
}

export async function everyNight() {
  const client = new Client();
  await client.schedule.create({
    scheduleId: 'night',
    spec: { intervals: [{ every: '1d' }] },
    action: { type: 'startWorkflow', workflowType: 'cleanUp', taskQueue: 'mail' },
  });
}

/** Nobody here has it. */
export const elsewhere = (workflows: WorkflowClient) => workflows.start('elsewhere', { taskQueue: 'far', workflowId: '3' });
