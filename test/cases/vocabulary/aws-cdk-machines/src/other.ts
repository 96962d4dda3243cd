export const other = async (event: { id: string }): Promise<void> => console.log(event.id);
