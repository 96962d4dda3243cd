export const receipts = async (e: unknown) => { console.log(e); };
