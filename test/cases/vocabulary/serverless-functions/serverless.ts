import type { AWS } from '@serverless/typescript';
import bill from './src/functions/bill';
import { invoice } from './src/functions/invoice';
import place from './src/functions/place';

const serverlessConfiguration: AWS = {
  service: 'shop',
  frameworkVersion: '3',
  provider: {
    name: 'aws',
    runtime: 'nodejs18.x',
    environment: {
      INVOICE_QUEUE_URL: { Ref: 'InvoiceQueue' },
      STAGE: 'dev',
    },
  },
  functions: {
    place,
    bill,
    invoice,
    mail: {
      handler: 'src/functions/mail/handler.send',
      events: [{ schedule: 'cron(0 2 * * ? *)' }, { sns: { arn: 'arn:aws:sns:eu-west-1:1:returns', topicName: 'returns' } }],
    },
  },
};

module.exports = serverlessConfiguration;
