import { SetMetadata } from '@nestjs/common';

export const ON_EVENT = 'on_event';
export const OnEvent = (options: { name: string; priority?: number }) => SetMetadata(ON_EVENT, options);
