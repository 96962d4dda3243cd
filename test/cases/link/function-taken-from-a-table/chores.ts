import mitt from 'mitt';

const bus = mitt();

const chores = {
  sweep: async () => {
    bus.emit('floor.swept');
  },
  wash,
};

async function wash(): Promise<void> {
  bus.emit('dishes.washed');
}

export async function doChore(name: keyof typeof chores): Promise<void> {
  const chore = chores[name];
  if (!chore) throw new Error(name);
  await chore();
}

/** Known or not, somebody else does it. */
export async function doOther(name: string): Promise<void> {
  const chore = (chores as Record<string, () => Promise<void>>)[name] ?? rest;
  await chore();
}

async function rest(): Promise<void> {
  bus.emit('rest.taken');
}

export async function doAll(): Promise<void> {
  const [first] = Object.values(chores);
  await first();
}
