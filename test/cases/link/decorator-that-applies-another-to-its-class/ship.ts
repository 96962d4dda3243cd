import { CommandHandler } from './handlers';

export class Ship {}

@CommandHandler(Ship)
export class ShipHandler {
  async execute(command: Ship) {}
}
