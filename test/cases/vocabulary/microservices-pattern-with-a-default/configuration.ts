export const configuration = (): any => JSON.parse('{}');
