import Bull from 'bull';

const audio = new Bull('audio');
const video = new Bull('video', 'redis://127.0.0.1:6379');

audio.process('transcode', 5, transcode);
audio.process('mix', async () => {
  await video.add({ file: 1 });
});
video.process(encode);
video.on('completed', () => {});

async function transcode() {}
async function encode() {}

export async function run() {
  await audio.add('transcode', {});
  await audio.add('mix', {}, { priority: 1 });
}
