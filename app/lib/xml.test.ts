import { expect, it } from 'vitest';
import { escapeXml } from './xml.ts';

it.each([
  ['tea & "talk" <b>', 'tea &amp; &quot;talk&quot; &lt;b&gt;'],
  ["]]> isn't", ']]&gt; isn&apos;t'],
  [
    'bell\u0007, null\u0000, half a pair\ud800, not a character\ufffe',
    'bell, null, half a pair, not a character',
  ],
  ['tab\tand line\nand \u{1f308}', 'tab\tand line\nand \u{1f308}'],
])('%j is written %j', (text, written) => {
  expect(escapeXml(text)).toBe(written);
});
