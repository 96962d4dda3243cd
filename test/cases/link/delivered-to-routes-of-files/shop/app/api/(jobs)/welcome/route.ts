import { NextResponse } from 'next/server';
import { remind } from '../../../../lib/queue';

export async function POST(request: Request) {
  await remind(await request.text());
  return NextResponse.json({});
}
