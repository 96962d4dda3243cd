import type { EventBridgeEvent } from 'aws-lambda';
export const h1 = async (e: EventBridgeEvent<'a', {}> | EventBridgeEvent<'b', {}>) => { switch (e['detail-type']) { case 'a': return 1; case 'b': return 2; } };
export const h2 = async (e: EventBridgeEvent<'c' | 'd', {}>) => { if (e['detail-type'] === 'c') console.log(1); };
type T = EventBridgeEvent<'e', {}> | EventBridgeEvent<'f', {}>;
export const h3 = async (e: T) => {};
type N = 'g' | 'h'; export const h4 = async (e: EventBridgeEvent<N, {}>) => {};
