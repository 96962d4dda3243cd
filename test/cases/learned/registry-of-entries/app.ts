import { Hub } from './hub';

const hub = new Hub();
const SHIPPED = 'shipped';

hub.listen(SHIPPED, function notify() {
  hub.dispatch({ type: 'notified' });
});

export function ship(express: boolean) {
  hub.dispatch({ type: SHIPPED });
  if (express) hub.dispatch({ type: 'expedited' });
}
