type Field = { type: string; label: string };
type FieldHandler = (field: Field) => string;

/** Ways to show a field, chosen by its type: nothing happened. */
const fields: Record<string, FieldHandler> = {
  text: ({ label }) => `<input aria-label="${label}">`,
  amount: ({ label }) => `<input type="number" aria-label="${label}">`,
};

export function show(field: Field): string {
  return fields[field.type](field);
}

export const checkout = (): string[] => [{ type: 'text', label: 'Name' }, { type: 'amount', label: 'Sum' }].map(show);
