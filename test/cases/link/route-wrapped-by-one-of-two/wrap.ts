type Handler = (request: Request) => Promise<Response>;

/** What it is given first may be the name. */
export function withErrors(named: string, handler: Handler): Handler;
export function withErrors(handler: Handler): Handler;
export function withErrors(first: string | Handler, handler?: Handler): Handler {
  if (typeof first === 'string') {
    return wrap(handler as Handler, first);
  }
  return wrap(first as Handler);
}

function wrap(handler: Handler, name?: string): Handler {
  return async (request) => {
    try {
      return await handler(request);
    } catch {
      return new Response(name, { status: 500 });
    }
  };
}
