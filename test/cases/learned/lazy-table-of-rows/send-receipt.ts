export async function sendReceipt(payload: string): Promise<void> {
  console.log(payload);
}
