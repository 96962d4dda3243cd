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
      AUDIT_QUEUE_URL: { Ref: 'InvoiceQueue' },
      MAILS_TOPIC: { Ref: 'MailsTopic' },
      STAGE: 'dev',
    },
  },
  functions: {
    place,
    bill,
    invoice,
    mail: {
      handler: 'src/functions/mail/handler.send',
      // Which queue that is for this function is not known here; for the others it is.
      environment: { AUDIT_QUEUE_URL: '${self:custom.auditQueueUrl}' },
      events: [{ schedule: 'cron(0 2 * * ? *)' }, { sns: { arn: 'arn:aws:sns:eu-west-1:1:returns', topicName: 'returns' } }],
    },
    archive: {
      handler: 'dist/src/functions/archive/handler.archive',
      events: [{ sqs: { arn: { 'Fn::GetAtt': ['ArchiveQueue', 'Arn'] } } }],
    },
  },
  resources: {
    Resources: {
      MailsTopic: { Type: 'AWS::SNS::Topic', Properties: {} },
      ArchiveQueue: { Type: 'AWS::SQS::Queue', Properties: {} },
      ArchiveSubscription: {
        Type: 'AWS::SNS::Subscription',
        Properties: { Protocol: 'sqs', TopicArn: { Ref: 'MailsTopic' }, Endpoint: { 'Fn::GetAtt': ['ArchiveQueue', 'Arn'] } },
      },
      ArchiveRule: {
        Type: 'AWS::Events::Rule',
        Properties: {
          EventPattern: { source: ['orders'], 'detail-type': ['OrderPlaced'] },
          Targets: [{ Id: 'Archive', Arn: { 'Fn::GetAtt': ['ArchiveQueue', 'Arn'] } }],
        },
      },
    },
  },
};

module.exports = serverlessConfiguration;
