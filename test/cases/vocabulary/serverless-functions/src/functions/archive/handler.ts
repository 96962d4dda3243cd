export const archive = async (event: { Records: { body: string }[] }) => {
  for (const record of event.Records) console.log(record.body);
};
