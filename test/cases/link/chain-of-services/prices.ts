import { Injectable } from '@nestjs/common';

@Injectable()
export class Prices {
  of(id: string) {
    return id.length;
  }
}
