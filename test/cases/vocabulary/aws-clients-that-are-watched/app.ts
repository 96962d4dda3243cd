import { Tracer } from '@aws-lambda-powertools/tracer';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import * as plain from 'aws-sdk';
import { captureAWSv3Client } from 'aws-xray-sdk';
import * as xray from 'aws-xray-sdk-core';
import { instrumentClient, measure } from 'some-monitor';

const AWS = xray.captureAWS(plain);
const older = new AWS.SQS();
const watched = captureAWSv3Client(new SQSClient({}));
const traced = new Tracer().captureAWSv3Client(new SQSClient({}));
const monitored = instrumentClient(new SQSClient({}), { name: 'orders' });
const measured = measure(new SQSClient({}));

export const place = () => older.sendMessage({ QueueUrl: process.env.PLACED_URL!, MessageBody: '' }).promise();
export const pay = () => watched.send(new SendMessageCommand({ QueueUrl: process.env.PAID_URL, MessageBody: '' }));
export const send = () => traced.send(new SendMessageCommand({ QueueUrl: process.env.SENT_URL, MessageBody: '' }));
export const lose = () => monitored.send(new SendMessageCommand({ QueueUrl: process.env.LOST_URL, MessageBody: '' }));
/** What this gives is anything. */
export const count = () => measured.send(new SendMessageCommand({ QueueUrl: process.env.COUNTED_URL, MessageBody: '' }));
