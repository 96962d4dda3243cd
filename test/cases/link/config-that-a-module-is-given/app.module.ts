import { SettingsModule } from './config.module';
import configuration from './configuration';
import { Orders } from './orders';

export class AppModule {
  static register(make = configuration) {
    return { module: AppModule, providers: [Orders], imports: [SettingsModule.register(make)] };
  }
}

export const app = AppModule.register();
