import type { MedusaRequest } from '@medusajs/framework/http';
import { reopen } from './workflows.js';

export class Reopening {
  async again(req: MedusaRequest) {
    await reopen(req.scope).run({ input: { id: '1' } });
  }
}
