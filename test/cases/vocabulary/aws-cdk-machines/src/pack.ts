export const pack = async (event: { id: string }): Promise<void> => console.log(event.id);
