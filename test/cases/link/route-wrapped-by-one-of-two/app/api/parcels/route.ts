import { NextResponse } from 'next/server';
import { bus } from '../../../bus';
import { withErrors } from '../../../wrap';

export const PUT = withErrors(async () => {
  bus.emit('parcel.sent');
  return NextResponse.json({});
});
