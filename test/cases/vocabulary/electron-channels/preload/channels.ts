export const channels = { save: 'file:save', saved: 'file:saved' } as const;
