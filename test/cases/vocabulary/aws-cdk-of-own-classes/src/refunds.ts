export const refund = async (e: unknown) => { console.log(e); };
