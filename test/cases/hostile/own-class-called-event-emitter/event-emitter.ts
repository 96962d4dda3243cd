export class EventEmitter {
  emit(name: string) {
    console.log(`would emit ${name}`);
  }
}

export function OnEvent(name: string): MethodDecorator {
  return () => console.log(name);
}
