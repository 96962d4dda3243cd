import mitt from 'mitt';

type Dependencies = ReturnType<typeof createDependencies> extends Promise<infer T> ? T : never;
type Given<F> = F extends (...args: any[]) => infer R ? R : never;
const createDependencies = async () => ({ bus: mitt() });
const createOthers = () => ({ other: mitt() });

export const listen = (deps: Dependencies) => deps.bus.on('placed', () => {});
export const place = (deps: Dependencies) => deps.bus.emit('placed');
export const tell = (others: Given<typeof createOthers>) => others.other.emit('told');
