import { CloudTasksClient } from '@google-cloud/tasks';

const client = new CloudTasksClient();

export class Tasks {
  private readonly parent = client.queuePath('shop', 'europe-west1', 'mails');
  constructor(private readonly tasks: CloudTasksClient) {}
  async mail(url: string) {
    await this.tasks.createTask({ parent: this.parent, task: { httpRequest: { httpMethod: 'POST', url } } });
  }
  async enqueue(queue: string, url: string) {
    const parent = this.tasks.queuePath('shop', 'europe-west1', queue);
    const request = { parent, task: { httpRequest: { url } } };
    const [response] = await this.tasks.createTask(request);
    return response.name;
  }
}
export const bill = (tasks: Tasks) => tasks.enqueue('bills', 'https://a');
