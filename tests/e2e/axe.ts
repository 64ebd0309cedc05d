// What axe finds wrong with a page as it stands. Most of its time goes into colours, which it works out for each word anew;
// here they are tried three times for each look that words have on the page, wherever these stand.
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const everyRule = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const colourRules = ['color-contrast', 'link-in-text-block'];
const look = 'data-look-to-try';
const timesEachLook = 3;
/** What axe is told once it is there: which elements to try colours on, by its own selectors but for the mark. */
const onlyMarkedLooks = `axe.configure({ rules: [
  { id: 'color-contrast', selector: '[${look}]' },
  { id: 'link-in-text-block', selector: 'a[href][${look}], [role=link][${look}]' },
] })`;

export interface Question {
  /** All rules when left out. */
  rules?: 'colours' | 'all but colours';
  /** Rules that are tried elsewhere. */
  without?: readonly string[];
  /** The part of the page to try; all of it when left out. */
  within?: string;
  /** Parts of it to leave out. */
  except?: string;
}

/** What axe finds wrong, a line a rule. The same document can be asked again in another state. */
export async function askAxe(page: Page, question: Question = {}): Promise<string[]> {
  const { rules, within, except } = question;
  const without = [...(rules === 'all but colours' ? colourRules : []), ...(question.without ?? [])];
  if (rules !== 'all but colours') await markLooks(page);
  // Legacy mode only means that frames are left out, and there are none; it does not open a page of its own.
  const start = (axeSource?: string) => new AxeBuilder({ page, axeSource }).setLegacyMode(true);
  // With axe goes whatever it was told before, so it is brought in first, by a question that asks nothing.
  if (!(await page.evaluate(() => 'axe' in window)))
    await start().include('head').withRules('region').analyze();
  const builder = start(onlyMarkedLooks).options({
    runOnly: rules === 'colours' ? colourRules : everyRule,
    resultTypes: ['violations'],
    rules: Object.fromEntries(without.map((rule) => [rule, { enabled: false }])),
  });
  if (within !== undefined) builder.include(within);
  if (except !== undefined) builder.exclude(except);
  const { violations } = await builder.analyze();
  return violations.map(({ id, help, nodes }) => {
    const examples = nodes.slice(0, 3).map(({ html }) => html.slice(0, 160));
    return `${id}: ${help}; ${nodes.length} places, such as ${examples.join(' … ')}`;
  });
}

/**
 * Marks what colours are tried on: of all elements that show words, the first few of each look. Two have the same look when
 * they and everything round them are the same elements with the same classes and colours, as these are at the moment.
 */
async function markLooks(page: Page): Promise<void> {
  await page.evaluate(
    ([mark, times]) => {
      const numbers = new Map<string, number>();
      const looks = new Map<Element, number>();
      const met = new Map<number, number>();
      const numberLook = (element: Element): number => {
        const known = looks.get(element);
        if (known !== undefined) return known;
        const style = getComputedStyle(element);
        const key = [
          element.parentElement ? numberLook(element.parentElement) : 'page',
          element.tagName,
          element.getAttribute('class'),
          style.color,
          style.backgroundColor,
          style.backgroundImage,
          style.opacity,
          style.fontSize,
          style.fontWeight,
          style.textDecorationLine,
          style.position,
        ].join(' ');
        const number = numbers.get(key) ?? numbers.size;
        numbers.set(key, number);
        looks.set(element, number);
        return number;
      };
      for (const element of document.body.querySelectorAll('*')) {
        element.removeAttribute(mark);
        const showsWords =
          element.matches('a, button, input, select, textarea') ||
          [...element.childNodes].some(({ nodeType, nodeValue }) => nodeType === 3 && nodeValue?.trim());
        if (!showsWords || !element.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
          continue;
        const number = numberLook(element);
        const count = (met.get(number) ?? 0) + 1;
        met.set(number, count);
        if (count <= times) element.setAttribute(mark, '');
      }
    },
    [look, timesEachLook] as const,
  );
}
