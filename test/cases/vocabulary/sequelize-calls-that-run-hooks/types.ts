export type ModelStatic<M> = { new (): M; findOne(options: object): Promise<unknown>; create(values: object): Promise<unknown> };
