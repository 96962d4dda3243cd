export const name = 'stock.low';

export async function run(item: string) {
  console.log(item);
}
