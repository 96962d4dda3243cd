export enum Notice {
  OrderPlaced = 1,
  OrderPaid = 2,
  OrderLost = 4,
}

export interface Payload {
  subject: string;
}

export interface Channel {
  isOn(): boolean;
  send(type: Notice, payload: Payload): Promise<boolean>;
}

class NoticeManager {
  private channels: Channel[] = [];

  register = (channels: Channel[]): void => {
    this.channels = [...this.channels, ...channels];
  };

  sendNotification(type: Notice, payload: Payload): void {
    console.info(`telling ${Notice[type]}`);
    this.channels.forEach((channel) => {
      if (channel.isOn()) channel.send(type, payload);
    });
  }
}

export const notices = new NoticeManager();
