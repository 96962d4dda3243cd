export const named = (email: string) => email.trim();
