export const labelOf = (id: string): string => `Order ${id}`;
