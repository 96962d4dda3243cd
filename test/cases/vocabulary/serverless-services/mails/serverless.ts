const service = {
  service: 'mails',
  frameworkVersion: '3',
  provider: { name: 'aws', environment: { QUEUE_URL: { Ref: 'JobQueue' }, MAILS_URL: { Ref: 'JobQueue' } } },
  functions: {
    ask: { handler: 'functions.askMails', events: [{ http: { method: 'get', path: 'mails/{job-id}' } }] },
    work: { handler: 'functions.workMails', events: [{ sqs: { arn: { 'Fn::GetAtt': ['JobQueue', 'Arn'] } } }] },
  },
  resources: {
    Resources: {
      JobQueue: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'jobs' } },
      JobRule: {
        Type: 'AWS::Events::Rule',
        Properties: {
          EventPattern: { 'detail-type': ['Mailed'] },
          Targets: [{ Id: 'Jobs', Arn: { 'Fn::GetAtt': ['JobQueue', 'Arn'] } }],
        },
      },
    },
  },
};

module.exports = service;
