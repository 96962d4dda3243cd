export interface Controller<T = any> {
  handle: (request: T) => Promise<unknown>;
}

export class AddSurvey implements Controller {
  async handle(request: AddSurvey.Request) {
    return request.question;
  }
}

export namespace AddSurvey {
  export interface Request {
    question: string;
  }
}

export class LoadSurvey implements Controller {
  async handle(request: LoadSurvey.Request) {
    return request.id;
  }
}

export namespace LoadSurvey {
  export type Request = { id: string };
}

export const adapt = (controller: Controller) => async (request: { body: object }) => controller.handle({ ...request.body });

export const add = adapt(new AddSurvey());
export const load = adapt(new LoadSurvey());
