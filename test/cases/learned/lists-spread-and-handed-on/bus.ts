export interface Listed {
  of: string;
  run: (command: { type: string }) => void;
}

function tableOf(list: Listed[]) {
  const table = new Map<string, Listed>();
  for (const one of list) table.set(one.of, one);
  return {
    run(command: { type: string }): void {
      const one = table.get(command.type);
      if (one) one.run(command);
    },
  };
}

export function open(config: { listed: Listed[] }) {
  const table = tableOf(config.listed);
  return {
    submit(command: { type: string }): void {
      table.run(command);
    },
  };
}
