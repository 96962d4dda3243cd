export const returned = async (event: { Records: unknown[] }) => {
  console.log(event.Records.length);
};
