export const bills = async (e: unknown) => { console.log(e); };
