import { EventEmitter2 } from '@nestjs/event-emitter';
import { Controller, Injectable, Post } from '@nestjs/common';
export abstract class BaseService<T> {
  protected abstract readonly entity: string;
  constructor(protected readonly events: EventEmitter2) {}
  async create(dto: T) { await this.before(dto); this.events.emit(`${this.entity}.created`, dto); return dto; }
  async remove(id: string) { this.events.emit(`${this.entity}.removed`, { id }); }
  protected async before(_: T) {}
}
@Injectable() export class Users extends BaseService<{ n: string }> { protected readonly entity = 'user'; }
@Injectable() export class Cars extends BaseService<{ m: string }> { protected readonly entity = 'car'; async remove(id: string) { await super.remove(id); this.events.emit('car.gone'); } }
@Injectable() export class Boats extends BaseService<{ m: string }> { get entity() { return 'boat'; } protected async before() { this.events.emit('boat.checked'); } }
@Controller('users') export class UsersController { constructor(private readonly users: Users) {} @Post() create() { return this.users.create({ n: '' }); } }
@Controller('cars') export class CarsController { constructor(private readonly cars: Cars) {} @Post() create() { return this.cars.create({ m: '' }); } @Post('rm') rm() { return this.cars.remove('1'); } }
export abstract class CrudController<S extends BaseService<any>> { constructor(protected readonly service: S) {} @Post() make() { return this.service.create({}); } }
@Controller('boats') export class BoatsController extends CrudController<Boats> { constructor(boats: Boats) { super(boats); } }
@Controller('users2') export class Users2Controller extends CrudController<Users> { constructor(users: Users) { super(users); } }
export class Named { constructor(private readonly name: string, private readonly events: EventEmitter2) {} fire(what: string) { this.events.emit(`${this.name}:${what}`); } }
export class Uses { private a = new Named('a', new EventEmitter2()); private b = new Named('b', new EventEmitter2()); run() { this.a.fire('x'); this.b.fire('y'); } }
export function makeService(name: string, events: EventEmitter2) { return { create: () => events.emit(`${name}.made`), drop: () => events.emit(`${name}.dropped`) }; }
const ev = new EventEmitter2();
export const dogs = makeService('dog', ev); export const cats = makeService('cat', ev);
export const one = () => dogs.create(); export const two = () => cats.drop();
