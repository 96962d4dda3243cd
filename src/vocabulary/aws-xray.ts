import type { VocabularyInput } from './schema.js';

/** https://docs.aws.amazon.com/xray/latest/devguide/xray-sdk-nodejs-awssdkclients.html, and https://docs.aws.amazon.com/powertools/typescript/latest/features/tracer/ */
export const awsXray: VocabularyInput = {
  name: 'aws-xray-sdk',
  docs: 'https://docs.aws.amazon.com/xray/latest/devguide/xray-sdk-nodejs-awssdkclients.html',
  packages: ['aws-xray-sdk-core', 'aws-xray-sdk', '@aws-lambda-powertools/tracer'],
  // What is watched is what it was.
  values: ['captureAWS', 'captureAWSClient', 'captureAWSv3Client'].flatMap((call) => [
    { call, gives: 'argument' as const, arg: 0 },
    { call, of: 'Tracer', gives: 'argument' as const, arg: 0 },
  ]),
};
