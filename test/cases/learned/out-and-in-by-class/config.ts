export const BASE = String(process.env.PREFIX);
