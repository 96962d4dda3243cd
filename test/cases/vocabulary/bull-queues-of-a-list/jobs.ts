import type { Job } from 'bull';
import { lanterns } from './queue';

export const LightLantern = {
  key: 'LightLantern',
  options: { delay: 5000 },
  async handle({ data }: Job) {
    await lanterns.add('FloatLantern', data);
  },
};

export const FloatLantern = {
  key: 'FloatLantern',
  options: {},
  async handle({ data }: Job) {
    console.log(data);
  },
};
