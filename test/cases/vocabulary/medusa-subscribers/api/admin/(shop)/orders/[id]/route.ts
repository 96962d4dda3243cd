import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http';
import { Modules } from '@medusajs/framework/utils';

export const POST = async (req: MedusaRequest, res: MedusaResponse) => {
  const bus = req.scope.resolve(Modules.EVENT_BUS);
  await bus.emit({ name: 'order.opened', data: { id: req.params.id } });
  res.json({});
};
