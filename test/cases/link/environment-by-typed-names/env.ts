export interface Variable {
  name: 'ORDERS_QUEUE_URL' | 'BILLS_QUEUE_URL' | 'TABLE_NAME';
}

export const getEnv = (name: Variable['name']): string => {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set`);
  return value;
};
