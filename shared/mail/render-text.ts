import type { MailBlock, MailDraft } from './mail.ts';
import { type MailContext, mailFooter } from './mail-footer.ts';

const underlined = (text: string, line: string) => `${text}\n${line.repeat(Math.min(70, [...text].length))}`;

const blockText = (block: MailBlock): string => {
  switch (block.kind) {
    case 'heading':
      return underlined(block.text, '=');
    case 'subheading':
      return underlined(block.text, '-');
    case 'paragraph':
      return block.text;
    case 'facts':
      return block.rows.map(({ label, value }) => `${label}: ${value}`).join('\n');
    case 'list':
      return block.items
        .map(({ text, note, href }) => [`- ${text}`, ...[note, href].filter((l) => l !== undefined)].join('\n  '))
        .join('\n');
    case 'actions':
      return block.links.map(({ label, href }) => `${label}:\n${href}`).join('\n\n');
    case 'small':
      return [block.text, block.href && `${block.label ?? ''}${block.label ? ': ' : ''}${block.href}`]
        .filter(Boolean)
        .join('\n');
    default:
      return block satisfies never;
  }
};

/** The mail as plain text, complete without the HTML: every word and every address stands here too. */
export const renderText = (draft: MailDraft, context: MailContext): string => {
  const { why, sentBy, links } = mailFooter(draft, context);
  const footer = [`${why} ${sentBy}`, ...links.map(({ label, url }) => `${label}: ${url}`)].join('\n');
  return `${[...draft.blocks.map(blockText), `${'-'.repeat(40)}\n${footer}`].join('\n\n')}\n`;
};
