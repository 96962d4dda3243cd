export class Seen {
  private readonly ids = new Set<string>();
  async isNew(id: string): Promise<boolean> {
    return this.ids.size < this.ids.add(id).size;
  }
}
export const within = <T>(topic: string, run: () => T): T => {
  console.log(topic);
  return run();
};
