export const QUEUE = 'mail';
export const Jobs = { welcome: 'welcome', bye: 'good-bye' } as const;
