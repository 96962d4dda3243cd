export class PortfolioChangedEvent {
  constructor(private readonly userId: string) {}

  public static getName(): string {
    return 'portfolio.changed';
  }

  public getUserId() {
    return this.userId;
  }
}
