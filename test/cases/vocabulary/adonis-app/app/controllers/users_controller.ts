import type { HttpContext } from '@adonisjs/core/http';
import UserRegistered from '#events/user_registered';

export default class UsersController {
  async store({ request }: HttpContext) {
    UserRegistered.dispatch(request.input('email'));
  }
}
