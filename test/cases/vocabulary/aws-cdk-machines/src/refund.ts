export const refund = async (event: { id: string }): Promise<void> => console.log(event.id);
