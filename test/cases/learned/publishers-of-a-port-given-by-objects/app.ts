export interface CloudEventV1 { type: string; data?: unknown; }
export interface EventPublisher { publish(event: CloudEventV1): Promise<void>; }
export class NatsEventPublisher implements EventPublisher {
  constructor(private readonly js: { publish(s: string, d: Uint8Array): Promise<void> }) {}
  async publish(event: CloudEventV1) { await this.js.publish(`p.${event.type}`, new Uint8Array()); }
}
export class MemoryEventPublisher implements EventPublisher {
  constructor(private readonly box: { enqueue(e: CloudEventV1): Promise<void> }) {}
  async publish(event: CloudEventV1) { await this.box.enqueue(event); }
}
export interface DomainEventV1 { aggregateKind: string; eventType: 'ApprovalRequested' | 'SpaceMade' | 'T0' | 'T1' | 'T2' | 'T3' | 'T4' | 'T5' | 'T6' | 'T7' | 'T8' | 'T9' | 'T10' | 'T11' | 'T12' | 'T13' | 'T14' | 'T15' | 'T16' | 'T17' | 'T18' | 'T19' | 'T20' | 'T21' | 'T22' | 'T23' | 'T24' | 'T25' | 'T26' | 'T27' | 'T28' | 'T29' | 'T30' | 'T31' | 'T32' | 'T33' | 'T34' | 'T35' | 'T36' | 'T37' | 'T38' | 'T39' | 'T40' | 'T41' | 'T42' | 'T43' | 'T44' | 'T45' | 'T46' | 'T47' | 'T48' | 'T49' | 'T50' | 'T51' | 'T52' | 'T53' | 'T54' | 'T55' | 'T56' | 'T57' | 'T58' | 'T59' | 'T60' | 'T61' | 'T62' | 'T63' | 'T64' | 'T65' | 'T66' | 'T67' | 'T68' | 'T69' | 'T70' | 'T71' | 'T72' | 'T73' | 'T74' | 'T75' | 'T76' | 'T77' | 'T78' | 'T79' | 'T80' | 'T81' | 'T82' | 'T83' | 'T84' | 'T85' | 'T86' | 'T87' | 'T88' | 'T89' | 'T90' | 'T91' | 'T92' | 'T93' | 'T94' | 'T95' | 'T96' | 'T97' | 'T98' | 'T99'; payload?: unknown }
const typeOf = (e: DomainEventV1) => `com.x.${e.aggregateKind.toLowerCase().replace(/\s+/g, '-')}.${e.eventType}`;
const toCloud = (e: DomainEventV1): CloudEventV1 => create({ eventType: typeOf(e), data: e.payload });
const create = ({ eventType, data }: { eventType: string; data?: unknown }): CloudEventV1 => ({ type: eventType, ...(data !== undefined && { data }) });
export async function approve(deps: { eventPublisher: EventPublisher }) {
  const domainEvent: DomainEventV1 = { aggregateKind: 'Approval', eventType: 'ApprovalRequested', payload: {} };
  await deps.eventPublisher.publish(toCloud(domainEvent));
}
export async function direct(deps: { eventPublisher: EventPublisher }) {
  await deps.eventPublisher.publish({ type: 'x.direct', data: 1 });
}
interface Deps { eventPublisher: EventPublisher; unit: { execute<T>(f: () => Promise<T>): Promise<T> } }
const build = (id: string): DomainEventV1 => { return { aggregateKind: 'Space', eventType: 'SpaceMade', payload: id }; };
export async function make(deps: Deps, id: string) {
  const domainEvent = build(id);
  return persist(deps, { domainEvent });
}
async function persist(deps: Deps, { domainEvent }: { domainEvent: DomainEventV1 }) {
  return deps.unit.execute(async () => {
    await deps.eventPublisher.publish(toCloud(domainEvent));
  });
}

/** Nobody implements it by a class alone: what is tried on a desk, is written down. */
export const desk: EventPublisher = {
  publish: async (event) => console.log(event.type),
};
export const run = () => approve({ eventPublisher: desk });
