type Listener = (data?: any) => void;

class Bus {
  listeners: Record<string, Listener[]> = {};

  emit = (name: string, data?: any) => {
    const found = this.listeners[name];
    if (found) found.forEach((run) => run(data));
  };

  once = (name: string, run: Listener) => {
    const once = (...args: unknown[]) => {
      run(...args);
      this.listeners[name] = this.listeners[name].filter((one) => one !== once);
    };
    if (this.listeners[name]) this.listeners[name].push(once);
    else this.listeners[name] = [once];
  };

  on = (name: string, run: Listener) => {
    const found = this.listeners[name];
    if (found) found.push(run);
    else this.listeners[name] = [run];
  };

  off = (name: string, run: Listener) => {
    const found = this.listeners[name];
    if (found) this.listeners[name] = found.filter((one) => one !== run);
  };

  forget = (name: string) => {
    this.listeners[name] = this.listeners[name].slice(1);
  };
}

export default new Bus();
