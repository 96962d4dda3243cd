import { EventEmitter } from 'node:events';
import { useCallback, useEffect, useRef, useState } from 'react';

const bus = new EventEmitter();

/** The callback may be another one with each rendering, what listens is the same. */
export function useEvent(name: string, callback: (data: unknown) => void) {
  const ref = useRef(callback);
  ref.current = callback;
  const stable = useCallback((data: unknown) => {
    ref.current(data);
  }, []);
  useEffect(() => {
    bus.on(name, stable);
    return () => {
      bus.off(name, stable);
    };
  }, [name, stable]);
}

export function useLatest(name: string, callback: (data: unknown) => void) {
  const saved = useRef<(data: unknown) => void>();
  useEffect(() => {
    saved.current = callback;
  }, [callback]);
  useEffect(() => {
    const listener = (data: unknown) => saved.current?.(data);
    bus.on(name, listener);
    return () => {
      bus.off(name, listener);
    };
  }, [name]);
}

export function useTasks() {
  const [tasks, setTasks] = useState<unknown[]>([]);
  useEvent('task:created', (task) => {
    setTasks((all) => [...all, task]);
  });
  const refresh = useCallback(() => {
    bus.emit('tasks:asked', tasks.length);
  }, [tasks]);
  useEvent('task:deleted', refresh);
  useLatest('task:moved', refresh);
  return tasks;
}

export function create(name: string) {
  bus.emit('task:created', { name });
}

/** What it was made with, and what it is set to. */
export function useMode() {
  const mode = useRef('view.opened');
  return {
    edit: () => {
      mode.current = 'edit.opened';
    },
    send: () => bus.emit(mode.current),
  };
}
