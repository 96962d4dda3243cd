export async function start() {
  const { Orders } = await import('./orders');
  new Orders().place();
}

export const later = () => import('./orders').then((m) => m.cancel());
