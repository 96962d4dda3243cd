class SpaceCreated {
  readonly name = 'space.created';
}

class SpaceDeleted {
  readonly name = 'space.deleted';
}

export function createEvent(name: string, _data: unknown) {
  switch (name) {
    case 'space.created':
      return new SpaceCreated();
    case 'space.deleted':
      return new SpaceDeleted();
    default:
      return null;
  }
}
