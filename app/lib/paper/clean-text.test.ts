import { expect, it } from 'vitest';
import { cleanText, readLinkAddress } from './clean-text.ts';

it.each([
  ['halves of surrogate pairs', 'a\ud800b\udc00c', 'abc'],
  ['whole ones', 'a\u{1F308}b', 'a\u{1F308}b'],
  ['control characters', 'a\u0000\u0001\u0008\u001f\u007f\u009fb', 'ab'],
  ['what is no character', 'a\uFFFE\uFFFFb', 'ab'],
  ['every kind of line end', 'a\r\nb\rc\u2028d\u000be', 'a\nb\nc\nd\ne'],
  ['tabs', 'a\tb', 'a b'],
  ['marks that turn text about', 'pay \u202e000,1£\u2066', 'pay 000,1£'],
  ['markup, which is text', '<w:p>&amp;]]>', '<w:p>&amp;]]>'],
])('holds %s', (_, text, expected) => {
  expect(cleanText(text)).toBe(expected);
});

it.each([
  ['https://a.example/x?y=1&z=2#part', 'https://a.example/x?y=1&z=2#part'],
  ['https://a.example/with space/“quotes”', 'https://a.example/with%20space/%E2%80%9Cquotes%E2%80%9D'],
  ['mailto:who@a.example', 'mailto:who@a.example'],
  ['javascript:alert(1)', null],
  ['file:///etc/passwd', null],
  ['https://nao org/', null],
  ['/models', null],
  ['', null],
  [`https://a.example/${'x'.repeat(2_000)}`, null],
])('reads the address %s', (address, expected) => {
  expect(readLinkAddress(address)).toBe(expected);
});
