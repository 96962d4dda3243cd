declare module 'legacy' {
  interface Request {
    kind: 'legacy-kind';
  }
}
