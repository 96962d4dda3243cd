export const ship = async (event: { Records: unknown[] }) => {
  console.log(event.Records.length);
};
