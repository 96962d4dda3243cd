import { EventEmitter } from 'node:events';
import { AfterInsert, Entity, type EntitySubscriberInterface, EventSubscriber, type InsertEvent, PrimaryColumn } from 'typeorm';

const bus = new EventEmitter();

@Entity()
export class Post {
  @PrimaryColumn()
  id!: string;

  @AfterInsert()
  tell() {
    bus.emit('post.inserted', this.id);
  }
}

@EventSubscriber()
export class PostSubscriber implements EntitySubscriberInterface<Post> {
  listenTo() {
    return Post;
  }
  afterUpdate() {
    bus.emit('post.updated');
  }
  beforeInsert(event: InsertEvent<Post>) {
    this.check(event.entity);
  }
  private check(post: Post) {
    if (!post.id) bus.emit('post.refused');
  }
}

@Entity()
export class Draft {
  @PrimaryColumn()
  id!: string;

  // A method of this name is nobody's hook where no subscriber says so.
  afterUpdate() {
    bus.emit('draft.updated');
  }
}
