export const listen = () => bus.on('closed', onClosed);

function onClosed() {}
