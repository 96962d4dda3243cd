import { EventEmitter } from 'node:events';

interface Measured {
  current: { first: number; last: number };
  highest: number;
}

interface Metrics {
  latency: Measured;
  throughput: Measured;
  accuracy: Measured;
  memory: Measured;
  disk: Measured;
  network: Measured;
}

/** Every state is made of the one before. */
export class Monitor extends EventEmitter {
  private metrics: Metrics = { latency: { current: { first: 0, last: 0 }, highest: 0 }, throughput: { current: { first: 0, last: 0 }, highest: 0 }, accuracy: { current: { first: 0, last: 0 }, highest: 0 }, memory: { current: { first: 0, last: 0 }, highest: 0 }, disk: { current: { first: 0, last: 0 }, highest: 0 }, network: { current: { first: 0, last: 0 }, highest: 0 } };

  measure(read: Record<keyof Metrics, number>) {
    this.metrics = { ...this.metrics, latency: { ...this.metrics.latency, current: { ...this.metrics.latency.current, last: read.latency } } };
    this.metrics = { ...this.metrics, latency: { ...this.metrics.latency, highest: Math.max(this.metrics.latency.highest, read.latency) } };
    this.metrics = { ...this.metrics, throughput: { ...this.metrics.throughput, current: { ...this.metrics.throughput.current, last: read.throughput } } };
    this.metrics = { ...this.metrics, throughput: { ...this.metrics.throughput, highest: Math.max(this.metrics.throughput.highest, read.throughput) } };
    this.metrics = { ...this.metrics, accuracy: { ...this.metrics.accuracy, current: { ...this.metrics.accuracy.current, last: read.accuracy } } };
    this.metrics = { ...this.metrics, accuracy: { ...this.metrics.accuracy, highest: Math.max(this.metrics.accuracy.highest, read.accuracy) } };
    this.metrics = { ...this.metrics, memory: { ...this.metrics.memory, current: { ...this.metrics.memory.current, last: read.memory } } };
    this.metrics = { ...this.metrics, memory: { ...this.metrics.memory, highest: Math.max(this.metrics.memory.highest, read.memory) } };
    this.metrics = { ...this.metrics, disk: { ...this.metrics.disk, current: { ...this.metrics.disk.current, last: read.disk } } };
    this.metrics = { ...this.metrics, disk: { ...this.metrics.disk, highest: Math.max(this.metrics.disk.highest, read.disk) } };
    this.metrics = { ...this.metrics, network: { ...this.metrics.network, current: { ...this.metrics.network.current, last: read.network } } };
    this.metrics = { ...this.metrics, network: { ...this.metrics.network, highest: Math.max(this.metrics.network.highest, read.network) } };
    this.emit('measured', this.metrics);
    this.emit('reported', { metrics: { ...this.metrics }, final: this.metrics });
  }
}

export const monitor = new Monitor();
monitor.on('measured', (metrics) => console.log(metrics));
