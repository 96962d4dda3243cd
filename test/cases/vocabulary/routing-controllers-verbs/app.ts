import { EventEmitter } from 'node:events';
import { All, Controller, Delete, Head, Patch, Put } from 'routing-controllers';

const events = new EventEmitter();

@Controller('/stock')
export class StockController {
  @Put('/:id')
  fill(): void {
    events.emit('stock.filled');
  }
  @Patch('/:id')
  count(): void {
    events.emit('stock.counted');
  }
  @Delete('/:id')
  clear(): void {
    events.emit('stock.cleared');
  }
  @Head('/:id')
  look(): void {
    events.emit('stock.looked');
  }
  @All('/*rest')
  anything(): void {
    events.emit('stock.asked');
  }
}
