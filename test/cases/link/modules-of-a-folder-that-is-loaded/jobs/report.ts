export const name = 'day.ended';

export async function run(day: string) {
  console.log(day);
}
