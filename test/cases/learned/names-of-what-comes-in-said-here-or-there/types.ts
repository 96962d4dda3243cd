type Of<K extends string, P> = { command: K; senderId?: string; payload?: P };

export type Command = Of<'reload-license', never> | Of<'restart-bus', never> | Of<'show-activation', { workflowId: string }>;

export type Answer = { response: 'worker-status'; payload: { jobs: number } } | { response: 'worker-id'; payload: { id: string } };
