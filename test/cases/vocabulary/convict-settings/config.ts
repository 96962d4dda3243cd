import convict from 'convict';

const config = convict({
  queues: {
    uploads: { doc: 'Name of the queue', default: 'uploads', env: 'UPLOAD_QUEUE' },
    other: { doc: 'Without one', format: String, default: '', env: 'OTHER_QUEUE' },
  },
  exchange: { name: { format: String, default: 'shop' } },
});
config.loadFile([`${__dirname}/default.json`]);
export default config;
