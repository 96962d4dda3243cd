const variable = (name: string): string | undefined => process.env[name];

export const required = (name: string): string => {
  const value = variable(name);
  if (!value || !value.trim()) throw new Error(`${name} is missing`);
  return value;
};

export const Config = { importQueue: () => required('IMPORT_QUEUE_URL') };
