interface AppEvent {
  id: string;
}
async function reserve(event: AppEvent): Promise<void> {
  console.log(event.id);
}
async function inform(event: AppEvent): Promise<void> {
  console.log(event.id);
}

export const orderListeners = new Map<string, (event: AppEvent) => Promise<void>>([
  ['order.placed', reserve],
  ['order.sent', inform],
]);
