// A function, so that the names of the staged files are not handed on: the docs are about all of the code.
export default { '*.{ts,tsx,mts,cts,md}': () => 'event-cascade docs --staged' };
