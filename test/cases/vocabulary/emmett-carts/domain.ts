import type { Command, Event } from '@event-driven-io/emmett';

export type ItemAdded = Event<'ItemAdded', { sku: string }>;
export type CartConfirmed = Event<'CartConfirmed', { at: Date }>;
export type CartExpired = Event<'CartExpired', { at: Date }>;
export type CartEvent = ItemAdded | CartConfirmed | CartExpired;

export type AddItem = Command<'AddItem', { sku: string }>;
export type Confirm = Command<'Confirm', { at: Date }>;
export type Expire = Command<'Expire', { at: Date }>;

export type SendMail = Command<'SendMail', { at: Date }>;

export type Cart = { items: string[] };
export const initialState = (): Cart => ({ items: [] });
export const evolve = (cart: Cart, event: CartEvent): Cart => (event.type === 'ItemAdded' ? { items: [...cart.items, event.data.sku] } : cart);

export const addItem = ({ data }: AddItem): ItemAdded => ({ type: 'ItemAdded', data });
export const confirm = ({ data }: Confirm, cart: Cart): CartConfirmed => {
  if (!cart.items.length) throw new Error('empty');
  return { type: 'CartConfirmed', data };
};
