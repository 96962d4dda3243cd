/** An object that makes events of one name. */
export function define<P>(name: string) {
  return { name, create: (payload: P) => ({ type: name, payload }) };
}

/** A function that does. */
export function maker<P>(type: string) {
  return (payload: P) => ({ type, payload });
}

export const userCreated = define<{ id: string }>('user.created');
export const userDeleted = define<{ id: string }>('user.deleted');
export const mailSent = maker<{ to: string }>('mail.sent');
export const mailLost = maker<{ to: string }>('mail.lost');
