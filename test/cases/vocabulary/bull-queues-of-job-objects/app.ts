import express from 'express';
import Queue from './queue';
import { ReportJob } from './report-job';

const app = express();
app.post('/reports', async (req, res) => {
  await Queue.add(ReportJob.key, req.body);
  res.end();
});
Queue.process();
