export interface Listed {
  of: string;
  notes?: string[];
  run: (command: { type: string }) => void;
}

const withNotes = (list: Listed[]): Listed[] => list.map((one) => (one.notes ? one : { ...one, notes: [] }));

export function open(config: { listed?: Listed[]; others: Listed[] }) {
  const table = new Map<string, Listed>();
  for (const one of withNotes([...(config.listed ?? []), ...config.others].filter((each) => each.of))) table.set(one.of, one);
  return {
    submit(command: { type: string }): void {
      const one = table.get(command.type);
      if (one) one.run(command);
    },
  };
}
