import type { EventNode, PayloadField } from '../graph/model.js';
import type { Channels } from './channels.js';
import type { EventRef } from './messages.js';
import type { Cls } from './values.js';

interface Group {
  refs: EventRef[];
  id: string;
}

/** Gives every event an id: the same name is the same event unless class or channel say otherwise. */
export class Events {
  private readonly groups: Group[] = [];
  private readonly byRef = new Map<EventRef, Group>();

  constructor(
    refs: EventRef[],
    private readonly channels: Channels,
  ) {
    const byName = new Map<string, EventRef[]>();
    for (const ref of refs) {
      const key = `${ref.kind}\0${ref.name}`;
      const list = byName.get(key);
      if (list) list.push(ref);
      else byName.set(key, [ref]);
    }
    for (const list of byName.values()) {
      const groups: Group[] = [];
      for (const ref of list) {
        const meets = groups.filter((g) => g.refs.some((r) => this.same(r, ref)));
        if (!meets.length) {
          groups.push({ refs: [ref], id: '' });
          continue;
        }
        meets[0].refs.push(ref);
        for (const other of meets.slice(1)) {
          meets[0].refs.push(...other.refs);
          groups.splice(groups.indexOf(other), 1);
        }
      }
      this.groups.push(...groups);
    }
    for (const group of this.groups) for (const ref of group.refs) this.byRef.set(ref, group);
    this.name();
  }

  private same(a: EventRef, b: EventRef): boolean {
    if (a.by !== b.by || (a.cls && b.cls && a.cls !== b.cls)) return false;
    return this.channels.meet(a.channel, b.channel);
  }

  private name(): void {
    const count = new Map<string, Group[]>();
    for (const group of this.groups) {
      const { name } = group.refs[0];
      const list = count.get(name);
      if (list) list.push(group);
      else count.set(name, [group]);
    }
    for (const [name, groups] of count) {
      const taken = new Set<string>();
      for (const group of groups) {
        let id = groups.length === 1 ? name : `${name} (${this.distinction(group, groups)})`;
        for (let i = 2; taken.has(id); i++) id = `${name} (${this.distinction(group, groups)} ${i})`;
        taken.add(id);
        group.id = id;
      }
    }
  }

  /** What tells an event from the others of its name: kind, file of its class, or emitter. */
  private distinction(group: Group, groups: Group[]): string {
    const [first] = group.refs;
    if (groups.every((g) => g === group || g.refs[0].kind !== first.kind)) return first.kind;
    if (first.by === 'name' && groups.some((g) => g.refs[0].by === 'class')) return 'by name';
    const cls = this.cls(group);
    if (cls) return cls.file.path;
    return this.channels.labelOf([...new Set(group.refs.flatMap((r) => r.channel ?? []))]) ?? first.kind;
  }

  private cls(group: Group): Cls | undefined {
    return group.refs.find((r) => r.cls)?.cls;
  }

  id(ref: EventRef): string {
    return this.byRef.get(ref)!.id;
  }

  /** Whether some event has a reference of its group in a set. */
  refsLike(ref: EventRef): EventRef[] {
    return this.byRef.get(ref)!.refs;
  }

  /** @param payload what an event carries, by its id and class */
  nodes(
    used: ReadonlySet<string>,
    patterns: ReadonlySet<string>,
    payload: (id: string, cls: Cls | undefined) => PayloadField[] | null,
  ): EventNode[] {
    return this.groups
      .filter((g) => used.has(g.id))
      .map((group): EventNode => {
        const [{ name, kind, speaker }] = group.refs;
        const cls = this.cls(group);
        const aliases = new Set(group.refs.flatMap((r) => (r.alias && r.alias !== name ? [r.alias] : [])));
        return {
          id: group.id,
          name,
          kind,
          aliases: [...aliases].sort(),
          declared: cls ? { file: cls.file.path, line: cls.facts.l } : null,
          description: cls?.facts.doc ?? null,
          payload: payload(group.id, cls),
          pattern: patterns.has(group.id),
          ...(speaker && { runtime: speaker }),
        };
      });
  }
}
