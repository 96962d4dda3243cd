import { LightLantern } from './jobs';
import { lanterns } from './queue';

lanterns.process();

export async function evening() {
  await lanterns.add(LightLantern.key, { count: 100 });
}
