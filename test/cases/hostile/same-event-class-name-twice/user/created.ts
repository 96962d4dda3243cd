export class Created {
  constructor(readonly userId: string) {}
}
