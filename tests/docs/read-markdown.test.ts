import { describe, expect, it } from 'vitest';
import { findTable, listAnchors, listCodeSpans, listFences, listLinkTargets } from './read-markdown.ts';

const document = [
  '# A `title`',
  '## Where to add …',
  'See [there](docs/x.md#a-b), not `[here](gone.md)`; mind `npm test`.',
  '| a | b |',
  '| --- | :-- |',
  '| `x` | 1 |',
  '',
  '```text',
  '| no | table |',
  '[no](link.md) `no code`',
  '# no heading',
  '```',
  'After it.',
  '',
  '```yaml',
  'key: value',
  '```',
  '## Same',
  '## Same',
].join('\n');

describe('reading a document', () => {
  it('finds the table under a heading, and refuses to guess', () => {
    expect(findTable(document, 'Where to add …')).toMatchObject({
      header: ['a', 'b'],
      rows: [['`x`', '1']],
    });
    expect(() => findTable(document, 'Same')).toThrow('0 tables');
  });

  it('finds code and links outside blocks of code', () => {
    expect(listCodeSpans(document)).toEqual(['title', '[here](gone.md)', 'npm test', 'x']);
    expect(listLinkTargets(document)).toEqual(['docs/x.md#a-b']);
  });

  it('names headings as GitHub does', () => {
    expect(listAnchors(document)).toEqual(['a-title', 'where-to-add-', 'same', 'same-1']);
  });

  it('finds blocks by their language, with what follows', () => {
    expect(listFences(document, 'yaml').map(({ code }) => code)).toEqual(['key: value']);
    expect(listFences(document, 'text')[0]?.after.trim()).toBe('After it.');
  });
});
