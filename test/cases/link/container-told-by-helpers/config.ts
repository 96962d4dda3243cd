import { createBus } from './bus';
import { mapClass, mapValue, Tokens } from './container';
import { Audit, mailHandler } from './handlers';

mapValue(Tokens.MailHandler, mailHandler);
mapClass(Tokens.Audit, Audit);
mapValue(Tokens.Bus, createBus());
