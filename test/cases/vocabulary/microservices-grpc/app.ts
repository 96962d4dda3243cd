import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { GrpcMethod, GrpcStreamMethod } from '@nestjs/microservices';

class Greet {}
const METHOD = 'Wave';

@Controller()
export class HeroController {
  constructor(private readonly bus: CommandBus) {}

  @GrpcMethod('HeroService')
  greet(name: string) {
    return this.bus.execute(new Greet());
  }
  @GrpcMethod('HeroService', 'Hail')
  hailThem() {
    return this.bus.execute(new Greet());
  }
  @GrpcStreamMethod('HeroService', METHOD)
  waves() {
    return this.bus.execute(new Greet());
  }
  @GrpcMethod()
  bow() {
    return this.bus.execute(new Greet());
  }
}
