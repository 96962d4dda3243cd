import { bus, CatFed, CatFound, CatLost, Sweep } from './notices';

bus.on('cat.lost', function search() {
  CatFound.announce();
});

export function report(name: string) {
  CatLost.post(name);
}

export function cheer(names: string[]) {
  CatFound.postAll(names);
}

export function feed(name: string) {
  CatFed.make(name).post();
}

export function saturday() {
  Sweep.begin();
}
