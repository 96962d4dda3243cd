export class CreateUser {
  constructor(readonly name: string) {}
}
export class RemoveUser {
  constructor(readonly name: string) {}
}
