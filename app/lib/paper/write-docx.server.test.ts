import { describe, expect, it } from 'vitest';
import type { Paper } from './paper.ts';
import { writeDocx } from './write-docx.server.ts';
import { readDocx } from '#tests/factories/read-docx.ts';
import { readZip } from '#tests/setup/read-zip.ts';

const paper: Paper = {
  title: 'Shared Lives',
  kicker: 'A briefing from Community Rainbow',
  madeOn: '2026-11-22',
  address: 'https://r.example/models/shared-lives/briefing?a=1&b=2',
  dataVersion: 'abc123',
  sources: {
    nao: { text: 'Adult social care, NAO, 2021', url: 'https://nao.example/report?x=1&y=2#page=3' },
    sameAsNao: { text: 'Adult social care, NAO, 2021', url: 'https://nao.example/report?x=1&y=2#page=3' },
    book: { text: 'A book, 1999', url: null },
    odd: { text: 'An odd address', url: 'https://nao example/<x>' },
  },
  blocks: [
    { kind: 'heading', level: 2, text: 'What it costs' },
    {
      kind: 'paragraph',
      line: ['About ', { strong: '£26,000' }, ' a year.', { cite: 'book' }, { cite: 'nao' }],
    },
    { kind: 'heading', level: 3, text: 'Beside that' },
    { kind: 'list', items: [['one', { cite: 'sameAsNao' }], ['two']] },
    { kind: 'list', isNumbered: true, items: [['first'], ['second']] },
    { kind: 'paragraph', isNote: true, line: ['See ', { text: 'the card', href: 'https://r.example/m#x' }] },
    { kind: 'list', isNumbered: true, items: [['first again']] },
    {
      kind: 'table',
      caption: 'Costs',
      columns: ['Model', 'Cost'],
      rows: [
        [['Shared Lives'], ['£26,000', { cite: 'nao' }]],
        [['Homeshare'], []],
      ],
    },
    { kind: 'paragraph', line: ['Last.', { cite: 'odd' }] },
  ],
};
const onePage: Paper = { ...paper, setting: 'one page' };

async function readPart(docx: Buffer, part: string): Promise<string> {
  return (await readZip(docx)).get(part)?.toString('utf8') ?? '';
}

describe.each([
  ['with endnotes', paper],
  ['on one page', onePage],
])('a Word document %s', (_, made) => {
  it('is read back whole by another library', async () => {
    const read = await readDocx(await writeDocx(made));
    expect(read.warnings).toEqual([]);
    expect(read.headings).toEqual([
      { level: 1, text: 'Shared Lives' },
      { level: 2, text: 'What it costs' },
      { level: 3, text: 'Beside that' },
      { level: 2, text: 'Sources' },
    ]);
    expect(read.lists).toEqual([
      { isNumbered: false, items: ['one', 'two'] },
      { isNumbered: true, items: ['first', 'second'] },
      { isNumbered: true, items: ['first again'] },
    ]);
    expect(read.tables).toEqual([
      {
        rows: [
          ['Model', 'Cost'],
          ['Shared Lives', '£26,000'],
          ['Homeshare', ''],
        ],
      },
    ]);
    expect(read.notes).toEqual([
      'A book, 1999',
      'Adult social care, NAO, 2021 https://nao.example/report?x=1&y=2#page=3',
      'An odd address https://nao example/<x>',
    ]);
    expect(read.citations).toEqual(['1', '2', '2', '2', '3']);
    expect(read.links).toEqual([
      { text: 'the card', href: 'https://r.example/m#x' },
      {
        text: 'https://nao.example/report?x=1&y=2#page=3',
        href: 'https://nao.example/report?x=1&y=2#page=3',
      },
    ]);
    expect(read.paragraphs).toEqual(
      expect.arrayContaining([
        'A briefing from Community Rainbow',
        'About £26,000 a year.',
        'Costs',
        'Last.',
      ]),
    );
  });

  it('is the same, byte by byte, however often and wherever it is written', async () => {
    const first = await writeDocx(made);
    const timeZone = process.env.TZ;
    process.env.TZ = 'Pacific/Auckland';
    try {
      expect((await writeDocx(made)).equals(first)).toBe(true);
    } finally {
      if (timeZone === undefined) delete process.env.TZ;
      else process.env.TZ = timeZone;
    }
    expect((await writeDocx({ ...made, madeOn: '2026-11-23' })).equals(first)).toBe(false);
  });

  it('says what it is, whose and of when, in its properties and at its foot', async () => {
    const docx = await writeDocx(made);
    const properties = await readPart(docx, 'docProps/core.xml');
    for (const said of [
      '<dc:title>Shared Lives</dc:title>',
      '<dc:creator>Community Rainbow</dc:creator>',
      '<dc:subject>A briefing from Community Rainbow</dc:subject>',
      '>2026-11-22T00:00:00Z</dcterms:created>',
    ])
      expect(properties).toContain(said);
    const foot = (await readPart(docx, 'word/footer1.xml')).replace(/<[^>]*>/g, '');
    expect(foot).toContain('Shared Lives');
    expect(foot).toContain('PAGE of NUMPAGES');
    expect(foot).toContain(
      '22 November 2026, data abc123: https://r.example/models/shared-lives/briefing?a=1&amp;b=2',
    );
    expect(await readPart(docx, 'word/styles.xml')).toContain('<w:lang w:val="en-GB"');
    expect(await readPart(docx, 'word/document.xml')).toMatch(/<w:pgSz w:w="1190\d" w:h="1683\d"/);
  });

  it('has every link that it refers to, and refers to every bookmark by its name', async () => {
    const docx = await writeDocx(made);
    const text = await readPart(docx, 'word/document.xml');
    for (const [part, content] of [
      ['document', text],
      ['endnotes', await readPart(docx, 'word/endnotes.xml')],
    ] as const) {
      const relations = await readPart(docx, `word/_rels/${part}.xml.rels`);
      for (const [, id] of content.matchAll(/<w:hyperlink[^>]* r:id="([^"]*)"/g))
        expect(relations).toContain(`Id="${id}"`);
    }
    const bookmarks = [...text.matchAll(/<w:bookmarkStart [^>]*w:name="([^"]*)"/g)].map(([, name]) => name);
    const referred = [...text.matchAll(/ (?:NOTE)?REF (\S+) /g)].map(([, name]) => name);
    expect(referred.length).toBeGreaterThan(0);
    expect(bookmarks).toEqual(expect.arrayContaining(referred));
    expect(new Set(bookmarks).size).toBe(bookmarks.length);
  });
});

it('repeats the head of a table on every page, breaks no row, and names each by its first cell', async () => {
  const text = await readPart(await writeDocx(paper), 'word/document.xml');
  expect(text.match(/<w:tblHeader/g)).toHaveLength(1);
  expect(text.match(/<w:cantSplit/g)).toHaveLength(3);
  expect(text).toMatch(
    /<w:tblLook [^>]*w:firstRow="(?:true|1)"[^>]*w:firstColumn="(?:true|1)"|<w:tblLook [^>]*w:firstColumn="(?:true|1)"/,
  );
});

it('lies across where a paper asks for it', async () => {
  const text = await readPart(await writeDocx({ ...paper, setting: 'landscape' }), 'word/document.xml');
  expect(text).toMatch(/<w:pgSz w:w="1683\d" w:h="1190\d" w:orient="landscape"/);
});

describe('a paper that holds what it should not', () => {
  const hostile = 'a\u0000b\u0008 \ud800c <w:p/>&amp;]]> “£5” \u{1F308}';

  it('is still a Word document, with the rest of the words', async () => {
    const read = await readDocx(
      await writeDocx({
        ...paper,
        title: hostile,
        kicker: hostile,
        address: `https://r.example/${hostile}`,
        sources: { x: { text: hostile, url: 'javascript:alert(1)' } },
        blocks: [
          { kind: 'heading', level: 2, text: hostile },
          {
            kind: 'paragraph',
            line: [hostile, { text: hostile, href: 'javascript:alert(1)' }, { cite: 'x' }],
          },
          { kind: 'list', items: [[]] },
          { kind: 'table', caption: hostile, columns: [hostile, ''], rows: [[[hostile], [hostile]]] },
        ],
      }),
    );
    const clean = 'ab c <w:p/>&amp;]]> “£5” \u{1F308}';
    expect(read.headings[1]).toEqual({ level: 2, text: clean });
    expect(read.tables[0]?.rows[1]).toEqual([clean, clean]);
    expect(read.links).toEqual([]);
  });

  it('keeps the line ends of notes', async () => {
    const docx = await writeDocx({ ...paper, blocks: [{ kind: 'paragraph', line: ['one\r\ntwo'] }] });
    expect(await readPart(docx, 'word/document.xml')).toMatch(/>one<\/w:t><w:br\/><w:t[^>]*>two</);
  });

  it('of nothing but a table ends with the paragraph that Word asks for', async () => {
    const blocks: Paper['blocks'] = [{ kind: 'table', caption: 'T', columns: ['a'], rows: [[['b']]] }];
    expect(await readPart(await writeDocx({ ...paper, blocks }), 'word/document.xml')).toMatch(
      /<\/w:tbl><w:p\/?>/,
    );
  });
});
