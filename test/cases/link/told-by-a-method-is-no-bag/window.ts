import { type Client, Plugins, Watching } from './plugins.js';

export const clientOf = (print: (text: string) => void): Client => ({
  show(text: string): void {
    print(text);
  },
});

export function open(): void {
  const plugins = new Plugins();
  plugins.setClient(clientOf((text) => console.log(text)));
  plugins.run();
  const watching = new Watching();
  watching.watch({
    changed(path: string): void {
      plugins.read(path);
    },
  });
}
