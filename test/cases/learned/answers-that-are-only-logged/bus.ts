const items = new Map<string, (payload: unknown) => Promise<{ ok: boolean }>>();

export class Table {
  private readonly items = new Map<string, (payload: unknown) => Promise<{ ok: boolean }>>();
  put(name: string, item: (payload: unknown) => Promise<{ ok: boolean }>) {
    this.items.set(name, item);
  }
  async tell(name: string, payload: unknown) {
    const item = this.items.get(name);
    if (!item) return;
    const result = await withTimeout(item(payload));
    if (!result.ok) throw new Error(name);
    console.log('done', result);
  }
}
async function withTimeout<T>(work: Promise<T>): Promise<T> {
  return Promise.race([work, new Promise<T>((_, reject) => setTimeout(reject, 1000))]);
}

const table = new Table();
table.put('order.placed', async (order) => ({ ok: order !== undefined }));
table.put('order.paid', async (order) => ({ ok: order !== undefined }));
export const place = () => table.tell('order.placed', {});
export const pay = () => table.tell('order.paid', {});
export const size = () => items.size;
