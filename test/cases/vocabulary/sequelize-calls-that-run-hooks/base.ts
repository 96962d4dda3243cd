import { EventEmitter } from 'node:events';
import { AfterCreate, AfterDestroy, AfterUpdate, Model } from 'sequelize-typescript';
import type { ModelStatic } from './types.js';

export const bus = new EventEmitter();

export interface Context {
  transaction?: object;
  event?: { publish: boolean; name?: string };
}

export class Base extends Model {
  static topic: string | undefined;

  saveWithEvent(context: Context, options?: { name?: string }) {
    return this.save({ ...context, event: { ...options, publish: true } });
  }

  destroyWithEvent(context: Context) {
    return this.destroy({ ...context, event: { publish: true } });
  }

  static createWithEvent(context: Context, values: object, options?: { name?: string }) {
    const given: Context = { ...context, event: { ...options, publish: true } };
    return this.create(values, given);
  }

  static async ensure<M extends Base>(this: ModelStatic<M>, values: object): Promise<[M, boolean]> {
    const found = await this.findOne({ where: values });
    return found ? [found as M, false] : [(await this.create(values)) as M, true];
  }

  static async inBatches<M extends Base>(where: object, callback: (rows: M[]) => Promise<void>) {
    await callback((await this.findAll({ where })) as M[]);
  }

  @AfterCreate
  static async afterCreateEvent(model: Base, context: Context) {
    await this.tell('create', model, context);
  }

  @AfterUpdate
  static async afterUpdateEvent(model: Base, context: Context) {
    await this.tell('update', model, context);
  }

  @AfterDestroy
  static async afterDestroyEvent(model: Base, context: Context) {
    await this.tell('delete', model, context);
  }

  protected static async tell(name: string, model: Base, context: Context) {
    const namespace = this.topic ?? this.tableName;
    if (!context.event?.publish) {
      return;
    }
    const said = { name: `${namespace}.${context.event.name ?? name}`, id: model.id };
    defer(() => this.sequelize!.models.entry.send(said));
  }
}

function defer(run: () => void) {
  setTimeout(run, 10);
}
