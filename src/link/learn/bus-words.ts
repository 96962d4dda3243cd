/** Classes that carry events, by name. */
export const BUS =
  /(Bus|Emitter|Dispatcher|Mediator|Pub_?[sS]ub|(Events?|Messages?|Notifications?|Signals?)Publisher|MessageBroker|(Events?|Signals?)(Manager|Broker|Hub|Center|Router|System|Source))(Service|Impl|Adapter|Client|Port|Interface)?$/;

/** Methods that send, by name. */
export const SENDS = /^(publish|emit|dispatch|send|fire|notify|trigger|raise)([A-Z]|$)/;
