export const handler = async (event: { Records: { body: string }[] }): Promise<void> => {
  for (const { body } of event.Records) console.log(body);
};
