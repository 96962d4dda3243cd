export const enum Events {
  UserMessage = 'userMessage',
  SpamFound = 'spamFound',
  MessageLog = 'messageLog',
}
