/** What brokers are called, and what is around them. */
export const BROKER =
  /[Rr]abbit|RABBIT|[Kk]afka|KAFKA|[Aa]mqp|AMQP|(^|[^A-Za-z])(nats|NATS)(?![a-z])|(^|[^A-Z])(Nats|NATS)(?![a-z])|[Jj]et_?[Ss]tream|[Pp]ub_?[Ss]ub|PUB_?SUB|([Mm]essage|[Ee]vent|[Ss]ervice)_?[Bb]roker/;
/** Brokers may be those of trades and insurances too. */
export const ANY_BROKER = /broker/i;
/** What else carries events, or sends or hears them, by name. */
export const BUS =
  /((event|message|domain|integration|command)s?_?(bus|hub|publisher|producer|dispatcher|subscriber|consumer))(client|service|wrapper|instance)?$|^(bus|publisher|producer|subscriber|consumer)$/i;
/** Any word may stand for these: media have producers and consumers. */
export const ANY_BUS = /^(bus|publisher|producer|subscriber|consumer)$/i;
export const SENDS =
  /^(publish|emit|dispatch|broadcast|produce|enqueue|raise)([A-Z]\w*)?$|^send(To)?(Event|Message|Command|Queue|Topic|Exchange|Job)s?$/;
/** What only a broker's methods are called that send. */
export const BROKER_SENDS = /^(send|push)(\w*(Events?|Messages?|Batch)|To(Queue|Topic|Exchange))?$/;
export const HEARS =
  /^(subscribe|consume|listen)([A-Z]\w*)?$|^on(Events?|Messages?|Commands?|Topic|Queue)?$|^register(Handler|Listener|Subscriber|Consumer)([A-Z]\w*)?$/;
/** Functions by themselves have to say more. */
export const FUNCTION_SENDS =
  /^publish$|^(publish|emit|dispatch|produce|broadcast)\w*(Events?|Messages?|Queue|Topic|Exchange|Kafka|Rabbit_?MQ|Nats|Broker)$|^(send|push|enqueue)\w*To(Queue|Topic|Exchange|Kafka|Rabbit_?MQ|Nats|Broker)$/i;
export const FUNCTION_HEARS =
  /^(subscribe|consume)$|^(subscribe|consume|listen|on|receive)\w*(Events?|Messages?|Queue|Topic|Exchange|Kafka|Rabbit_?MQ|Nats|Broker)$/i;
/** Functions that say enough. */
export const TO_CARRIER = /^publish\w*To(Queue|Topic|Exchange)$|^sendTo(Queue|Exchange)$/;
/** Packages of which functions send something else: what is counted, written down, shown or asked for. */
export const ELSEWHERE =
  /analytic|segment|telemetr|metric|monitor|sentry|logg|track|react|vue|svelte|angular|toast|socket|http|graphql|redux/i;
/** Packages and objects that look after brokers, start them for tests, or ask a platform for something. */
export const AROUND =
  /^@aws-sdk\/|^@azure\/arm-|admin|management|mgmt|container|(^|[^a-z])(dom|mocks?|tests?|testing)([^a-z]|$)|(^|[^A-Za-z])(Mock|Fake|Test)[A-Z]/;
export const AROUND_NAME = /admin|management|mgmt|container|^(mock|fake|test)[A-Z_]/i;
/** How a package speaks of messages in what it is called, and in what else it has. */
export const SPEAKS = /messag|events?([^a-z]|$)|topic|queue|(^|[^a-z])(stream(s|ing)|bus)([^a-z]|$)/i;
export const SPEAKS_WITHIN =
  /messag|(event|message|command)s?_?(bus|publisher|producer|subscriber|consumer|broker)|(domain|integration)_?event|(topics|subjects|queues|exchanges|routing_?keys?|^events|event_?(names|types|keys))$/i;

/** What a connection says of itself. */
export const OF_CONNECTIONS = [
  ...[
    'close',
    'closed',
    'connect',
    'connected',
    'connection',
    'data',
    'disconnect',
    'disconnected',
    'drain',
    'end',
    'error',
    'exit',
    'finish',
  ],
  ...['message', 'open', 'ready', 'reconnect', 'reconnected', 'reconnecting', 'timeout'],
];

/** Properties that say what a message is, the likeliest first; that hold what hears. */
export const NAMES = [
  'routingKey',
  'topic',
  'subject',
  'pattern',
  'eventName',
  'eventType',
  'event',
  'channel',
  'queue',
  'exchange',
  'name',
  'type',
];
export const HANDLERS = ['handler', 'callback', 'onMessage', 'listener', 'consumer', 'handle', 'eachMessage'];
