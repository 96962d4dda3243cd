export default {
  Bus: Symbol.for('Bus'),
  Words: Symbol.for('Words'),
};
