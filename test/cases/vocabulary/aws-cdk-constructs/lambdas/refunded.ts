export const refunded = async (event: { Records: unknown[] }) => {
  console.log(event.Records.length);
};
