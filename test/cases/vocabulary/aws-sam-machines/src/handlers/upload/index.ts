import { SFN } from '@aws-sdk/client-sfn';
const sfn = new SFN({});
export const handler = async (event: { body: string }) => {
  await sfn.startExecution({ stateMachineArn: process.env.MACHINE!, input: event.body });
};
