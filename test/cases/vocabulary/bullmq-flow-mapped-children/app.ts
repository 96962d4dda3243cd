import { FlowProducer } from 'bullmq';

const flows = new FlowProducer();

export async function render(pages: string[]) {
  const children = pages.map((page) => ({ name: 'page', queueName: 'pages', data: { page } }));
  await flows.add({ name: 'book', queueName: 'books', children });
}
