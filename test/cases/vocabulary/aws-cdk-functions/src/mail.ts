export const mail = async (event: { Records: { body: string }[] }) => {
  for (const record of event.Records) console.log(record.body);
};
