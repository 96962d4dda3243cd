export const invoices = async (e: unknown) => { console.log(e); };
