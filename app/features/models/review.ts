/**
 * The day on which a card is due to be checked again: twelve months after it was last reviewed.
 *
 * @param reviewedOn `2026-11-21`
 * @returns the same day a year later; 29 February gives 28 February
 */
export function dueOn(reviewedOn: string): string {
  const [year = '', month = '', day = ''] = reviewedOn.split('-');
  const isLeapDay = month === '02' && day === '29';
  return `${Number(year) + 1}-${month}-${isLeapDay ? '28' : day}`;
}

/** Whether a check is overdue, which it is from the due day on. @param ukDay today in the United Kingdom */
export function isOverdue(reviewedOn: string, ukDay: string): boolean {
  return ukDay >= dueOn(reviewedOn);
}
