/**
 * Whether an event's name fits a wildcard as EventEmitter2 reads it: `*` is one part, `**` any number of parts.
 * @param delimiter what divides the parts
 */
export function matchesPattern(pattern: string, name: string, delimiter = '.'): boolean {
  const fits = (p: string[], n: string[]): boolean => {
    if (!p.length) return !n.length;
    if (p[0] === '**') return fits(p.slice(1), n) || (n.length > 0 && fits(p, n.slice(1)));
    return n.length > 0 && (p[0] === '*' || p[0] === n[0]) && fits(p.slice(1), n.slice(1));
  };
  return fits(pattern.split(delimiter), name.split(delimiter));
}

/** Whether a name stands for others by text that `*` stands for. */
export const isGlob = (name: string): boolean => name.includes('*');

/** Whether a name fits a pattern in which `*` is any text, whatever divides the parts of names. */
export function matchesGlob(pattern: string, name: string): boolean {
  const [first, ...texts] = pattern.split('*');
  const last = texts.pop();
  if (last === undefined) return name === pattern;
  if (!name.startsWith(first) || !name.endsWith(last) || name.length < first.length + last.length) return false;
  let rest = name.slice(first.length, name.length - last.length);
  for (const text of texts) {
    const at = rest.indexOf(text);
    if (at < 0) return false;
    rest = rest.slice(at + text.length);
  }
  return true;
}

/** Parts of a broker's topic as those of a wildcard: `#` (AMQP, MQTT) and `>` (NATS) are any number of parts, `+` between slashes (MQTT) is one. */
function topicParts(topic: string): string[] {
  const slashes = topic.includes('/') && !topic.includes('.');
  return topic.split(slashes ? '/' : '.').map((part) => (part === '#' || part === '>' ? '**' : part === '+' && slashes ? '*' : part));
}

/** Whether a broker's topic stands for others. */
export const isTopicPattern = (topic: string): boolean => topicParts(topic).some((part) => part === '*' || part === '**');

/** Whether a name fits a broker's topic. */
export const matchesTopic = (pattern: string, name: string): boolean =>
  matchesPattern(topicParts(pattern).join('\0'), topicParts(name).join('\0'), '\0');
