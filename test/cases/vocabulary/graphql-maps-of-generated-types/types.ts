export interface PathResolvers {
  absolute(path: string): string;
}
