import { Checks, EventBus, Names } from './bus';

const bus = new EventBus();
const checks = new Checks();

checks.add('spelling', (task) => (task.name === 'task:created' ? ['no name for a task'] : []));

export function createTask(name: string) {
  if (checks.all({ name }).length) return;
  bus.emit(Names.created, { name }, ['planner']);
}

export function completeTask(id: string) {
  bus.emit(Names.completed, { id }, []);
}

export function start() {
  bus.subscribe(
    'unblocker',
    async (event) => {
      if (event.name !== Names.completed) return;
      bus.emit(Names.unblocked, event.data, ['planner']);
    },
    { all: true },
  );
  bus.subscribe('planner', (event) => {
    switch (event.name) {
      case Names.created:
        plan(event.data);
        break;
      case Names.unblocked:
        resume(event.data);
        break;
    }
  });
}

const plan = (data: unknown) => console.log('plan', data);
const resume = (data: unknown) => console.log('resume', data);
