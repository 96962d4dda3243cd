import { PARAMS, type Param } from './params';

type Handler = (param: Param, args: unknown[], request: { body: unknown; query: unknown; user: unknown }) => void;

const paramHandlers: Record<string, Handler> = {
  body: (param, args, request) => {
    args[param.index] = request.body;
  },
  query: (param, args, request) => {
    args[param.index] = request.query;
  },
  user: (param, args, request) => {
    args[param.index] = request.user;
  },
};

export class Server {
  async call(controller: Record<string, (...args: unknown[]) => void>, key: string, request: { body: unknown; query: unknown; user: unknown }) {
    const args: unknown[] = [];
    const params = Reflect.getMetadata(PARAMS, controller, key) as Param[];
    for (const param of params) {
      const handler = paramHandlers[param.type];
      if (handler) await handler(param, args, request);
    }
    controller[key](...args);
  }
}
