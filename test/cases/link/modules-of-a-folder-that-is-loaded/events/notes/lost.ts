/** A folder further down. */
export default { name: 'order.lost', execute: async () => console.log('lost') };
