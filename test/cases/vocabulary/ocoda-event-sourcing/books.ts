import {
  Aggregate,
  AggregateRoot,
  CommandBus,
  CommandHandler,
  EventHandler,
  EventSubscriber,
  type ICommandHandler,
  type IEventSubscriber,
  type IQueryHandler,
  QueryBus,
  QueryHandler,
} from '@ocoda/event-sourcing';

export class AddBook {
  constructor(readonly title: string) {}
}
export class GetBook {
  constructor(readonly title: string) {}
}
export class BookAdded {
  constructor(readonly title: string) {}
}

@Aggregate({ streamName: 'book' })
export class Book extends AggregateRoot {
  title = '';

  static add(title: string): Book {
    const book = new Book();
    book.applyEvent(new BookAdded(title));
    return book;
  }

  @EventHandler(BookAdded)
  onBookAdded(event: BookAdded) {
    this.title = event.title;
  }
}

@CommandHandler(AddBook)
export class AddBookHandler implements ICommandHandler {
  async execute({ title }: AddBook) {
    return Book.add(title);
  }
}

@QueryHandler(GetBook)
export class GetBookHandler implements IQueryHandler {
  async execute({ title }: GetBook) {
    return title;
  }
}

@EventSubscriber(BookAdded)
export class ShelfSubscriber implements IEventSubscriber {
  handle(): void {}
}

export class Library {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  async add(title: string) {
    await this.commands.execute(new AddBook(title));
    return this.queries.execute(new GetBook(title));
  }
}
