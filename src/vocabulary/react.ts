import type { VocabularyInput } from './schema.js';

/** A ref holds what it was made with until it is set: https://react.dev/reference/react/useRef */
export const react: VocabularyInput = {
  name: 'react',
  docs: 'https://react.dev/reference/react/useRef',
  packages: ['react', 'preact/hooks'],
  values: [
    { call: 'useRef', type: 'RefObject' },
    { property: 'current', type: 'RefObject', arg: 0 },
  ],
};
