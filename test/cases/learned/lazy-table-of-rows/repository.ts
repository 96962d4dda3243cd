import { PrismaClient } from '@prisma/client';
import type { TaskType } from './tasker';

const db = new PrismaClient();

export class Task {
  static async create(type: TaskType, payload: string, options: { at?: Date } = {}) {
    const made = await db.task.create({ data: { type, payload, at: options.at } });
    return made.id;
  }

  static async next() {
    return db.task.findMany({ where: { doneAt: null }, take: 100 });
  }

  static async done(id: string) {
    return db.task.update({ where: { id }, data: { doneAt: new Date() } });
  }
}
