interface Rule {
  net?: (amount: number) => number;
  gross?: (amount: number) => number;
}

export class Prices {
  private readonly rules: Rule[] = [];

  add(rule: Rule): void {
    this.rules.push(rule);
  }

  calculate(kind: keyof Rule, amount: number): number {
    let result = amount;
    for (const rule of this.rules) {
      const calculate = rule[kind];
      if (calculate) result = calculate(result);
    }
    return result;
  }
}

const prices = new Prices();
prices.add({ net: (amount) => amount * 0.8, gross: (amount) => amount });
console.log(prices.calculate('net', 100), prices.calculate('gross', 100));
