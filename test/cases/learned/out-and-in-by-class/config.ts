export const BASE = process.env.PREFIX;
