import { handlerPath } from '../../libs/handler-path';

export const invoice = {
  handler: `${handlerPath(__dirname)}/handler.main`,
  events: [{ sqs: { arn: { 'Fn::GetAtt': ['InvoiceQueue', 'Arn'] }, batchSize: 10 } }],
};
