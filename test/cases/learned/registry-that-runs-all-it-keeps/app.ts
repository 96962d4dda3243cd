// Who registers has it run later, with all that is registered: no event is sent.
export interface Part {
  start(options: unknown): Promise<void>;
}
export class Plant {
  private readonly parts = new Map<string, Part>();
  private readonly order: string[] = [];

  register(id: string, part: Part) {
    this.parts.set(id, part);
    this.order.push(id);
  }

  async startAll(options: unknown) {
    for (const id of this.order) await this.startOne(id, options);
  }

  private async startOne(id: string, options: unknown) {
    const part = this.parts.get(id);
    if (part) await part.start(options);
  }
}

export class Boiler implements Part {
  async start(options: unknown) {
    console.log('boiler', options);
  }
}
export class Pump implements Part {
  async start(options: unknown) {
    console.log('pump', options);
  }
}

// The same, but somebody says which.
export class Bells {
  private readonly bells = new Map<string, (at: Date) => void>();
  hang(name: string, ring: (at: Date) => void) {
    this.bells.set(name, ring);
  }
  ring(name: string, at: Date) {
    this.bells.get(name)?.(at);
  }
}

export async function main(bells: Bells) {
  const plant = new Plant();
  plant.register('boiler', new Boiler());
  plant.register('pump', new Pump());
  await plant.startAll({});
  bells.hang('noon', (at) => console.log('noon', at));
  bells.ring('noon', new Date());
}
