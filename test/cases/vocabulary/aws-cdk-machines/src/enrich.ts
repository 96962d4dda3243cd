export const enrich = async (event: { id: string }): Promise<void> => console.log(event.id);
