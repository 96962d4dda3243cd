export const handler = async () => {
  console.log('page');
};
