export function listen(bus) {
  bus.on('order.placed', () => bus.emit('order.stored'));
}

/** Nobody calls it. */
export function other(bus) {
  bus.emit('other');
}
