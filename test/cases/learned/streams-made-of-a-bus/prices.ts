import { Observable } from 'rxjs';

/** A stream of no bus: nobody hears an event of it. */
export class Prices {
  changes$() {
    return new Observable<number>((observer) => observer.next(1));
  }
  show() {
    this.changes$().subscribe((price) => console.log(price));
  }
}
