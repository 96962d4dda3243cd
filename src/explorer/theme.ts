import { byId } from './dom.js';

const THEMES = ['auto', 'light', 'dark'];
const KEY = 'event-cascade-theme';

/** Light or dark as the system is, unless the person says otherwise; remembered where the browser lets a page from disk remember. */
export function theme(): void {
  const button = byId('theme');
  const set = (name: string) => {
    if (name === 'auto') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = name;
    button.textContent = { auto: 'Auto', light: 'Light', dark: 'Dark' }[name]!;
    button.setAttribute('aria-label', `Colours: ${name}`);
    button.dataset.now = name;
  };
  set(THEMES.find((t) => t === remembered()) ?? 'auto');
  button.addEventListener('click', () => {
    const next = THEMES[(THEMES.indexOf(button.dataset.now!) + 1) % THEMES.length];
    set(next);
    try {
      localStorage.setItem(KEY, next);
    } catch {
      // It holds for this visit.
    }
  });
}

function remembered(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}
