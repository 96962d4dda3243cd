import asyncHandler from 'express-async-handler';

type Handlers = Record<string, any>;

export function wrapped<T extends string>(controller: Record<T, any>): Record<T, any> {
  const safe = {} as Record<T, any>;
  (Object.keys(controller) as T[]).forEach((key) => {
    if (typeof controller[key] !== 'function') return;
    safe[key] = asyncHandler(controller[key]);
  });
  return safe;
}

export function caught(controller: Handlers) {
  const safe: Handlers = {};
  for (const [name, run] of Object.entries(controller)) safe[name] = (req: any, res: any, next: any) => Promise.resolve(run(req, res)).catch(next);
  return safe;
}

export function logged(controller: Handlers) {
  const safe: Handlers = {};
  for (const name in controller)
    safe[name] = async (req: any, res: any) => {
      console.log(name);
      await controller[name](req, res);
    };
  return safe;
}
