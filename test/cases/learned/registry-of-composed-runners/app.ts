import { beforeLeave, hooks } from './hooks.js';

hooks.setTrack((callback) => {
  console.log(callback.hook);
  return () => {};
});

export async function save(message: object) {
  await hooks.run('beforeSave', message);
  hooks.runLater('afterSave', message);
}

export async function leave(user: string) {
  await beforeLeave.run(user);
}

async function censor(message: unknown) {
  return message;
}

hooks.add('beforeSave', censor, 1);
hooks.add('afterSave', (message) => console.log(message));
beforeLeave.add((user) => leave(String(user)));
