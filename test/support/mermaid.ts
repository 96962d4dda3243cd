import { JSDOM } from 'jsdom';

const { window } = new JSDOM('');
// What Mermaid cleans labels with asks for a page when it is loaded.
Object.assign(globalThis, { window, document: window.document });
const { default: mermaid } = await import('mermaid');

/** The kind of diagram that Mermaid itself reads a text as. Rejects what it can't read. */
export const parseMermaid = async (text: string): Promise<string> => (await mermaid.parse(text)).diagramType;
