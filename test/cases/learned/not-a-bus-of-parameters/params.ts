import 'reflect-metadata';

export const PARAMS = Symbol('params');

export interface Param {
  type: string;
  index: number;
}

export const createParam = (type: string) => () => (target: object, key: string, index: number) => {
  const params = (Reflect.getMetadata(PARAMS, target, key) || []) as Param[];
  params.push({ type, index });
  Reflect.defineMetadata(PARAMS, params, target, key);
};

export const Body = createParam('body');
export const Query = createParam('query');
export const User = createParam('user');
