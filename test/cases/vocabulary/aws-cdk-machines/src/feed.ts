export const feed = async (event: { id: string }): Promise<void> => console.log(event.id);
