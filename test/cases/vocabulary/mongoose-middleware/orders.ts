import { EventEmitter } from 'node:events';
import mongoose, { Schema } from 'mongoose';
import { Prop, Schema as Stored, SchemaFactory } from '@nestjs/mongoose';

const bus = new EventEmitter();

const orders = new Schema({ total: Number });
orders.post('save', function (order) {
  bus.emit('order.saved', order);
});

const bills = new mongoose.Schema({ total: Number });
bills.pre(['updateOne', 'findOneAndUpdate'], async () => {
  bus.emit('bill.changes');
});

@Stored()
class Cat {
  @Prop()
  name: string;
}

export const cats = SchemaFactory.createForClass(Cat);
cats.post('deleteOne', { document: true }, () => gone());

function gone() {
  bus.emit('cat.gone');
}
