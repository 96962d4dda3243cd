/** Not loaded by what registers: another folder. */
export default { name: 'order.lost', execute: async () => console.log('lost') };
