import { applyDecorators, SetMetadata } from '@nestjs/common';

export const ON_EVENT = 'on_event';
export const OnEvent = (options: { name: string; priority?: number }) => SetMetadata(ON_EVENT, options);
export const OnAsset = (priority = 0) => OnEvent({ name: 'AssetCreate', priority });
export const OnAlbum = (change: 'Update' | 'Delete') => applyDecorators(OnEvent({ name: `Album${change}` }), Audited());
const Audited = () => SetMetadata('audited', true);
