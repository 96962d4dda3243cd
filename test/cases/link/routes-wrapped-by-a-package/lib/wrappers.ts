import type { NextRequest } from 'next/server';
import { createRouteWrapper } from 'request-log';

export const withLog = createRouteWrapper({ level: 'info' });

export const withUser = (run: (context: { user: string }) => Promise<Response>) =>
  withLog(async (request: NextRequest) => run({ user: request.headers.get('user') ?? '' }));

export const withAccount = (run: (account: string) => Promise<Response>) => withUser(async ({ user }) => run(user));
