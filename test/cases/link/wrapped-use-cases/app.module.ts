import { Controller, Delete, Get, Inject, Module, Post } from '@nestjs/common';
import { CancelOrder, CountOrders, Logged, PlaceOrder, Transactional, type UseCase } from './orders';

@Controller('orders')
export class OrdersController {
  constructor(
    @Inject('place') private readonly place: UseCase<string>,
    @Inject('cancel') private readonly cancel: UseCase<string>,
    @Inject('count') private readonly count: UseCase<string>,
  ) {}
  @Post()
  create() {
    return this.place.execute('1');
  }
  @Delete()
  remove() {
    return this.cancel.execute('1');
  }
  @Get()
  number() {
    return this.count.execute('1');
  }
}

@Module({
  controllers: [OrdersController],
  providers: [
    { provide: 'place', useFactory: () => new Transactional(new PlaceOrder()) },
    {
      provide: 'cancel',
      useFactory: () => {
        const useCase: UseCase<string> = new CancelOrder();
        return new Logged(new Transactional(useCase));
      },
    },
    { provide: 'count', useFactory: () => new Logged(new CountOrders()) },
  ],
})
export class AppModule {}
