import { EventEmitter } from 'node:events';

const bus = new EventEmitter();

const eventsOf = (entity: string) => ({
  topics: { created: `${entity}-created`, removed: { soft: `${entity}-hidden`, hard: `${entity}-removed` } },
});

abstract class Store {
  protected entity: string;
  create() {
    bus.emit(eventsOf(this.entity).topics.created);
  }
  remove() {
    bus.emit(eventsOf(this.entity).topics.removed.hard);
  }
}
class QuizStore extends Store {
  protected entity = 'quiz';
}
class CourseStore extends Store {
  protected entity = 'course';
}

export function fill(quizzes: QuizStore, courses: CourseStore) {
  quizzes.create();
  courses.create();
}
export function clear(quizzes: QuizStore) {
  quizzes.remove();
  bus.emit(eventsOf('quiz').topics.removed.soft);
}

bus.on(eventsOf('quiz').topics.created, function welcome() {});
bus.on(eventsOf('quiz').topics.removed.hard, function forget() {});
