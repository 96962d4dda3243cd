import { NextResponse } from 'next/server';
import { bus } from '../../../lib/bus';
import { withAccount } from '../../../lib/wrappers';

const cancel = async (account: string) => {
  bus.emit('order.cancelled', account);
  return NextResponse.json({});
};

export const DELETE = withAccount(cancel);
