import type { Service } from 'moleculer';

/** What other services take into them: it has no name of its own. */
export const audited = (by: string) => ({
  actions: {
    audit: {
      async handler(this: Service, ctx: { params: unknown }) {
        await this.broker.emit('order.audited', { by, what: ctx.params });
      },
    },
    // The service has its own.
    report: {
      async handler() {
        return by;
      },
    },
  },
  events: {
    'order.audited'() {
      console.log(by);
    },
  },
});

/** What no service takes into it. */
export const unused = {
  actions: {
    drop: {
      async handler() {},
    },
  },
};
