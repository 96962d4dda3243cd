import * as clients from '@restatedev/restate-sdk-clients';

export const ingress = clients.connect({ url: 'http://localhost:8080' });
