// What the pages about the directory say must be what the code does and what whoever runs it has set.
import { describe, expect, it } from 'vitest';
import { evidenceLevels, evidenceRuleVersion } from '#app/features/models/evidence-rule/evidence-rule.ts';
import { headings } from '#app/features/models/headings.ts';
import { startTestServer } from '#tests/setup/start-server.ts';
import { listTerms } from '#app/features/vocabulary/terms.ts';

/** The words of the main part of a page, on one line. */
async function readWords(origin: string, path: string): Promise<string> {
  const html = await (await fetch(origin + path)).text();
  const [, main = ''] = /<main\b[^>]*>([\s\S]*)<\/main>/.exec(html) ?? [];
  return main
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ');
}

const namingPages = ['/about', '/about/contact', '/about/privacy'];
const noOperator = 'This copy has no operator yet';

describe('who runs the copy', () => {
  it.each([...namingPages, '/about/accessibility'])('is said on %s to be nobody yet', async (path) => {
    const { origin } = await startTestServer();
    const words = await readWords(origin, path);
    expect(words).toContain(noOperator);
    expect(words).not.toContain('@');
  });

  it.each([
    [
      'name and address',
      { OPERATOR_NAME: 'Sample & Sons', CONTACT_EMAIL: 'rainbow@sample.example' },
      /is run by Sample & Sons/,
    ],
    ['a name alone', { OPERATOR_NAME: 'Sample & Sons' }, /Sample & Sons .*have given no address to write to/],
    [
      'an address alone',
      { CONTACT_EMAIL: 'rainbow@sample.example' },
      /an operator without a name .*rainbow@sample\.example/,
    ],
  ])('is said by %s', async (_case, env: Record<string, string>, expected) => {
    const { origin } = await startTestServer({ env });
    for (const path of namingPages) {
      const words = await readWords(origin, path);
      expect(words, path).toMatch(expected);
      expect(words, path).not.toContain(noOperator);
      expect(words.includes('@'), path).toBe('CONTACT_EMAIL' in env);
    }
  });
});

describe('the method page', async () => {
  const { origin } = await startTestServer();
  const words = await readWords(origin, '/about/method');

  it('bears the version of the rule', () => {
    expect(words).toContain(`version ${evidenceRuleVersion} of the rule`);
  });

  it.each(evidenceLevels.map((level) => [level.label, level.rule]))('says what “%s” asks', (label, rule) => {
    expect(words).toContain(label);
    expect(words).toContain(rule);
  });

  it.each(['approach', 'step', 'direction', 'caution', 'read'] as const)('explains the list %s', (list) => {
    const missing = listTerms(list).filter(
      ({ label, definition }) => !words.includes(label) || !words.includes(definition),
    );
    expect(missing).toEqual([]);
  });

  it('names the headings of a card in their order', () => {
    const from = words.indexOf('Every card has the same seven');
    const places = headings.map(({ label }) => words.indexOf(` ${label} `, from));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('says nothing of examples that the catalogue does not have', () => {
    expect(words).not.toContain('worked examples');
  });
});
