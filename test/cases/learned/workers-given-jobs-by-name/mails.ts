export const sendMail = async (mail: unknown) => console.log(mail);
