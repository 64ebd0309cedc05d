import { expect, it } from 'vitest';
import { wrapText } from './wrap-text.ts';

const address = `https://rainbow.example/submit/${'x'.repeat(43)}`;

it.each([
  ['nothing', '', ''],
  ['what fits, to the last column', 'ten letters', 'ten letters'],
  ['one too many', 'ten letters!', 'ten\nletters!'],
  ['long words, whole and alone', `go to ${address} now`, `go to\n${address}\nnow`],
  ['an address at the start', `${address} now`, `${address}\nnow`],
  ['line ends, all of them', 'a\n\n\nb\n', 'a\n\n\nb\n'],
  ['by characters, not by bytes or halves of them', '💜💜💜💜💜 💜💜💜💜💜', '💜💜💜💜💜 💜💜💜💜💜'],
])('breaks %s', (_case, text, expected) => {
  expect(wrapText(text, 11)).toBe(expected);
});
