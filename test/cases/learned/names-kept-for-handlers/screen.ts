export function onMessage(event: { data: string }) {
  const message = JSON.parse(event.data);
  switch (message.name) {
    case 'till:ready':
      return show('ready');
    case 'till:closed':
      return show('closed');
    case 'till:opened':
      return show('opened');
  }
}

function show(text: string) {
  return text;
}
