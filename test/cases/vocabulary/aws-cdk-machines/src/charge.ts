export const charge = async (event: { id: string }): Promise<void> => console.log(event.id);
