export class Broken {
  place( {
    return ]]] "unterminated
