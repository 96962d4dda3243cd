import { CalculatorFactory } from './calculator.factory';

export class PortfolioService {
  constructor(private readonly factory: CalculatorFactory) {}

  refresh(type: 'roi' | 'twr' | 'mwr') {
    const calculator = this.factory.create(type);
    calculator.calculate();
  }
}
