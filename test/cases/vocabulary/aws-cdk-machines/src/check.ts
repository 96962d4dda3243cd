export const check = async (event: { id: string }): Promise<void> => console.log(event.id);
