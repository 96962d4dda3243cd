import type { JSONContent } from '@tiptap/core';

type Handler = (node: JSONContent, depth?: number) => string;

const handlersLookup: Record<string, Handler> = {
  doc: ({ content = [] }) => content.map((node) => toMarkdown(node)).join('\n'),
  paragraph: ({ content = [] }) => content.map((node) => toMarkdown(node)).join(''),
  text: (node) => {
    const text = node.text || '';
    return text;
  },
  heading: ({ content = [] }) => `*${content.map((node) => toMarkdown(node)).join('')}*`,
  horizontalRule: () => '---',
};

export const toMarkdown = (node: JSONContent, depth?: number): string => {
  const type = node.type;
  if (!type) return '';
  const handler = handlersLookup[type]!;
  return handler(node, depth);
};
