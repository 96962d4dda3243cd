export class Names {
  private static placed = 'order.placed';
  private static late = `${this.placed}.late`;
  private static paid: string;
  static config = () => ({ name: this.placed, late: this.late, paid: this.paid });

  static {
    this.paid = 'order.paid';
  }

  own = () => this.name;
  private name = 'order.own';
}
