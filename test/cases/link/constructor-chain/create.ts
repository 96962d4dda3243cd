import { RoiCalculator, TwrCalculator } from './calculators';

export function createRoi() {
  return new RoiCalculator();
}

export const createTwr = () => new TwrCalculator(3);
