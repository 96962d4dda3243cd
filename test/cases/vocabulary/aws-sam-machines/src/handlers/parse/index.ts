export const handler = async (e: { id: string }) => { console.log(e.id); };
