type Payloads = {
  sendReceipt: string;
  chargeCard: { orderId: string };
  printLabel: { orderId: string };
};
export type TaskType = keyof Payloads;
export type TaskHandler = (payload: string) => Promise<void>;
export type Create = <K extends TaskType>(type: K, payload: Payloads[K], options?: { at?: Date }) => Promise<string>;

export interface Tasker {
  create: Create;
  processQueue(): Promise<void>;
}
