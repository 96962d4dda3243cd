export interface Envelope {
  id: string;
  payload: unknown;
}
export type Handler = (envelope: Envelope) => Promise<void>;
export interface EventBus {
  publish(topic: string, envelope: Envelope): Promise<void>;
  subscribe(topic: string, group: string, handler: Handler): void;
  start(): Promise<void>;
}
