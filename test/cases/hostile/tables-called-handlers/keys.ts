const handlers: Record<string, (e: KeyboardEvent) => void> = {
  Enter: () => console.log('in'),
  Escape: () => console.log('out'),
};
document.addEventListener('keydown', (e) => handlers[e.key]?.(e));
