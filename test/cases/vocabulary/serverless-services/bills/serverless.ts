import type { AWS } from '@serverless/typescript';

const service: AWS = {
  service: 'bills',
  frameworkVersion: '3',
  provider: { name: 'aws', environment: { QUEUE_URL: { Ref: 'JobQueue' }, BILLS_URL: { Ref: 'JobQueue' } } },
  functions: {
    ask: { handler: 'functions.askBills', events: [{ http: { method: 'get', path: 'bills/{job-id}' } }] },
    work: { handler: 'functions.workBills', events: [{ sqs: { arn: { 'Fn::GetAtt': ['JobQueue', 'Arn'] } } }] },
  },
  resources: {
    Resources: {
      JobQueue: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'jobs' } },
      JobRule: {
        Type: 'AWS::Events::Rule',
        Properties: {
          EventPattern: { 'detail-type': ['Billed'] },
          Targets: [{ Id: 'Jobs', Arn: { 'Fn::GetAtt': ['JobQueue', 'Arn'] } }],
        },
      },
    },
  },
};

module.exports = service;
