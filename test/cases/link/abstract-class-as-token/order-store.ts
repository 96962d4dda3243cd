export abstract class OrderStore {
  abstract store(id: string): Promise<void>;
}
