export type Slot = (sender: object) => void;

const receivers = new WeakMap<object, Slot[]>();

export function connect(sender: object, slot: Slot) {
  const slots = receivers.get(sender);
  if (slots) slots.push(slot);
  else receivers.set(sender, [slot]);
}

export function tell(sender: object) {
  for (const slot of receivers.get(sender) ?? []) slot(sender);
}
