import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';

const lambda = new LambdaClient({});

/** What is left it does the next time that it runs. */
export const handler = async (event: { left: string[] }): Promise<void> => {
  if (event.left.length)
    await lambda.send(new InvokeCommand({ FunctionName: process.env.AWS_LAMBDA_FUNCTION_NAME, Payload: Buffer.from(event.left.join()) }));
};
