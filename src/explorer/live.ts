import { visible } from '../render/escape.js';
import { byId } from './dom.js';

/** A page that is served hears when the code has changed, and loads itself anew; what could not be read is said on top. */
export function listen(): void {
  const address = document.documentElement.dataset.live;
  if (address === undefined) return;
  const source = new EventSource(address);
  const problem = byId('problem');
  source.addEventListener('changed', () => location.reload());
  source.addEventListener('problem', (event: MessageEvent<string>) => {
    const text = JSON.parse(event.data) as string | null;
    problem.hidden = text === null;
    problem.textContent = text === null ? '' : visible(text);
  });
}
