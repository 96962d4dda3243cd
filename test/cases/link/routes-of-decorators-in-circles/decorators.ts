export const routes: { method: 'get' | 'post'; path: string; name: string }[] = [];
let isReady = false;

function put(method: 'get' | 'post', path: string, name: string) {
  if (!isReady) return later(method, path, name);
  routes.push({ method, path, name });
}

function later(method: 'get' | 'post', path: string, name: string) {
  queueMicrotask(() => {
    isReady = true;
    put(method, path, name);
  });
}

export const Get =
  (path: string): MethodDecorator =>
  (_target, name) =>
    put('get', path, String(name));

export const Post =
  (path: string): MethodDecorator =>
  (_target, name) =>
    later('post', path, String(name));

function third(method: 'get' | 'post', path: string, name: string) {
  put(method, path, name);
}
function second(method: 'get' | 'post', path: string, name: string) {
  third(method, path, name);
}
function first(method: 'get' | 'post', path: string, name: string) {
  second(method, path, name);
}

/** Too far to be followed, which is no reason for what is nearer. */
export const Far =
  (path: string): MethodDecorator =>
  (_target, name) =>
    first('get', path, String(name));

export const Near =
  (path: string): MethodDecorator =>
  (_target, name) =>
    second('get', path, String(name));
