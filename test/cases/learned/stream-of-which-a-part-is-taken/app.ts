import { filter, map, Subject, tap } from 'rxjs';

type Happening = { type: 'opened'; door: string } | { type: 'rang'; bell: string };
const happenings = new Subject<Happening>();
const opened = happenings.pipe(filter((one) => one.type === 'opened'));

opened.pipe(map((one) => one.door)).subscribe(function note(door) {
  console.log(door);
});
opened
  .pipe(
    tap(() => happenings.next({ type: 'rang', bell: '1' })),
    map((one) => one.type),
  )
  .subscribe();

export function open(door: string) {
  happenings.next({ type: 'opened', door });
}
