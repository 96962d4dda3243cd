export const config = { event: 'no.subscriber' };
export default function read() {
  return config;
}
