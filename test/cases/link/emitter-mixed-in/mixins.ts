type Constructor = abstract new (...args: never[]) => object;

export function applyMixin(target: Constructor, mixin: Constructor) {
  for (const name of Object.getOwnPropertyNames(mixin.prototype))
    Object.defineProperty(target.prototype, name, Object.getOwnPropertyDescriptor(mixin.prototype, name) ?? {});
}

export const applyMixins = (target: Constructor, mixins: Constructor[]) => {
  for (const mixin of mixins) applyMixin(target, mixin);
};
