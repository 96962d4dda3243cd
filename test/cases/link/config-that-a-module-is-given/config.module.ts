import { ConfigModule } from '@nestjs/config';
import { Settings, SETTINGS } from './settings';

export class SettingsModule {
  static register(make: () => Record<string, unknown>) {
    return {
      module: SettingsModule,
      imports: [ConfigModule.forRoot({ load: [make] })],
      providers: [{ provide: SETTINGS, useClass: Settings }],
    };
  }
}
