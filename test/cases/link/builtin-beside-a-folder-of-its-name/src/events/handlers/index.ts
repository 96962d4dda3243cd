export { default as Emails } from './emails';
