export const handler = async (e: unknown) => { console.log(e); };
