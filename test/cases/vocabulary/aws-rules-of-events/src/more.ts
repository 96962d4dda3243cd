export const log = async (event: { id: string }): Promise<void> => console.log(event.id);
export const bill = async (event: { id: string }): Promise<void> => console.log(event.id);
