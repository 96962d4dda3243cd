export const Controller =
  (path: string): ClassDecorator =>
  () =>
    console.log(path);
export const Post = (): MethodDecorator => () => console.log('post');
