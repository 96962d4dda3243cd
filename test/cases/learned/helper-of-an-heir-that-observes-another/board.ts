import { Evented } from './evented';
import { Banner, Tour } from './widgets';

export class Board extends Evented {
  constructor() {
    super();
    this.whenReady('ready', () => this.showAll());
  }

  showBanner() {
    const banner = new Banner();
    this.watch(banner, () => this.forget('banner'));
  }

  showTour() {
    const tour = new Tour();
    this.watch(tour, () => this.forget('tour'));
  }

  open() {
    this.trigger('ready');
  }

  showAll() {}

  private forget(what: string) {
    console.log(what);
  }

  private whenReady(event: string, then: () => void) {
    this.on(event, then);
  }

  private watch(widget: Banner | Tour, then: () => void) {
    widget.on('closed', () => then());
  }
}

export const board = new Board();
