export enum QueueName {
  Mail = 'mail',
  Sms = 'sms',
  Call = 'call',
}
