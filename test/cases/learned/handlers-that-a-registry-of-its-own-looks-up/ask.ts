import { answerOf } from './bus';

export function ask(name: string, query: object) {
  const answer = answerOf(name);
  return answer(query);
}
