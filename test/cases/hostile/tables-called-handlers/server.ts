interface Request {
  method: string;
  url: string;
}
class NotFound extends Error {}
const methodHandlers: Record<string, (r: Request) => string> = { GET: () => 'got', POST: () => 'made' };
const errorHandlers = new Map<Function, (e: Error) => string>([[NotFound, () => '404']]);

export function serve(request: Request) {
  return methodHandlers[request.method](request);
}
export function fail(error: Error) {
  return errorHandlers.get(error.constructor)?.(error);
}
export const own = [serve({ method: 'GET', url: '/' }), serve({ method: 'POST', url: '/' }), fail(new NotFound())];
