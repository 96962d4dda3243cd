import Queue from 'bull';
import { bus, noted } from './bus';

const pictures = new Queue('pictures');
const formats = {
  png: { write: (id: string) => bus.emit('png.written', id) },
  jpg: { write: (id: string) => bus.emit('jpg.written', id) },
};

export function upload(id: string) {
  return pictures.add({ type: 'png', id });
}

pictures.process(async (job) => {
  formats[job.data.type as 'png' | 'jpg'].write(job.data.id);
  noted(job.data.id);
});
