export class Audit {
  static write(...args: unknown[]) {
    console.log(args);
  }
}

export const archive = (id: string) => {
  console.log(id);
};
