import type { MedusaContainer } from '@medusajs/framework/types';
import { Modules } from '@medusajs/framework/utils';

export default async function nightly(container: MedusaContainer) {
  await container.resolve(Modules.EVENT_BUS).emit({ name: 'night.came', data: {} });
}

export const config = { name: 'nightly', schedule: '0 0 * * *' };
