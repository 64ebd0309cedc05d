import { describe, expect, it } from 'vitest';
import { gradeReading } from './reading-grade.ts';

describe('gradeReading', () => {
  it.each([
    ['', null],
    ['… – 	', null],
    // 4.71 × 3/1 + 0.5 × 1 − 21.43
    ['Tea.', -6.8],
    // 10 letters and digits, 4 words, 2 sentences: 4.71 × 2.5 + 0.5 × 2 − 21.43
    ['Tea is. We won.', -8.7],
    // The same, citations and punctuation aside
    ['“Tea” is [s1] [s12].\n\nWe, won [s3].', -8.7],
  ])('of “%s” is %s', (text, grade) => {
    expect(gradeReading(text)).toBe(grade);
  });

  it('rises with longer words and with longer sentences', () => {
    const grade = (text: string) => gradeReading(text) ?? NaN;
    expect(grade('Neighbours organise refreshments.')).toBeGreaterThan(grade('People make tea.'));
    expect(grade('We met and we ate and we sang.')).toBeGreaterThan(
      grade('We met. And we ate. And we sang.'),
    );
  });
});
