import type { VocabularyInput } from './schema.js';

const grpc = ['ZeebeGrpcClient', 'Zeebe.ZeebeGrpcClient', 'ZBClient'];
const rest = ['CamundaRestClient', 'CamundaClient', 'CamundaClientLoose'];
const clients = [...grpc, ...rest];

/** https://docs.camunda.io/docs/apis-tools/node-js-sdk/: which step of a process has a job done stands in its model */
export const camunda: VocabularyInput = {
  name: '@camunda8/sdk, zeebe-node',
  docs: 'https://docs.camunda.io/docs/apis-tools/node-js-sdk/',
  packages: ['@camunda8/sdk', '@camunda8/orchestration-cluster-api', 'zeebe-node'],
  shared: true,
  listens: [
    {
      call: ['createWorker', 'createBatchWorker'],
      types: grpc,
      event: { arg: 0, as: 'name', property: 'taskType' },
      callback: 0,
      handlers: ['taskHandler'],
      kind: 'job',
    },
    {
      call: ['createJobWorker'],
      types: rest,
      event: { arg: 0, as: 'name', property: ['type', 'jobType'] },
      callback: 0,
      handlers: ['jobHandler'],
      kind: 'job',
    },
  ],
  emits: [
    {
      call: ['publishMessage', 'publishStartMessage', 'correlateMessage'],
      types: clients,
      event: { arg: 0, as: 'name', property: 'name' },
      kind: 'message',
    },
    { call: ['broadcastSignal'], types: clients, event: { arg: 0, as: 'name', property: 'signalName' }, kind: 'event' },
    {
      call: ['createProcessInstance', 'createProcessInstanceWithResult'],
      types: clients,
      event: { arg: 0, as: 'name', property: ['bpmnProcessId', 'processDefinitionId', 'processDefinitionKey'] },
      kind: 'command',
    },
  ],
  values: [
    { call: 'getZeebeGrpcApiClient', of: 'Camunda8', type: 'ZeebeGrpcClient' },
    { call: 'getCamundaRestClient', of: 'Camunda8', type: 'CamundaRestClient' },
    { call: 'getOrchestrationClusterApiClient', of: 'Camunda8', type: 'CamundaClient' },
    { call: 'getOrchestrationClusterApiClientLoose', of: 'Camunda8', type: 'CamundaClientLoose' },
    { call: 'createCamundaClient', type: 'CamundaClient' },
  ],
};

/** https://github.com/camunda/camunda-external-task-client-js: tasks by their topics */
export const camundaTasks: VocabularyInput = {
  name: 'camunda-external-task-client-js',
  docs: 'https://github.com/camunda/camunda-external-task-client-js',
  packages: ['camunda-external-task-client-js'],
  shared: true,
  listens: [{ call: ['subscribe'], types: ['Client'], event: { arg: 0, as: 'name' }, callback: -1, kind: 'job' }],
};
