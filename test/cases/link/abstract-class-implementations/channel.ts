export abstract class Channel {
  abstract send(text: string): void;
}

export abstract class RetryingChannel extends Channel {
  protected tries = 3;
}
