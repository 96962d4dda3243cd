interface Item<E> {
  element: E;
  next?: Item<E>;
}

export class LinkedList<E> {
  private first?: Item<E>;

  get isEmpty() {
    return !this.first;
  }

  push(element: E) {
    this.first = { element, next: this.first };
  }

  shift(): E | undefined {
    const found = this.first;
    this.first = found?.next;
    return found?.element;
  }

  iterator() {
    let item = this.first;
    return {
      next: () => {
        const value = item?.element;
        item = item?.next;
        return { done: !value, value: value! };
      },
    };
  }
}
