import type UserRegistered from '#events/user_registered';

export default class CountUser {
  handle(event: UserRegistered) {
    console.log(event.email);
  }
}
