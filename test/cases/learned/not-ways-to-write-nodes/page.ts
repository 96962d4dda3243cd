import { type Editor, generateText, type JSONContent } from '@tiptap/core';
import { toMarkdown } from './markdown';

export function addRule(editor: Editor, content: JSONContent): void {
  editor.commands.insertContent({ type: 'horizontalRule' });
  editor.commands.insertContent({ type: 'heading', content: [content] });
}

export function titled(title: string): string {
  return generateText({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: title }] }] }, []);
}

export const shared = (node: JSONContent): string => toMarkdown(node);
