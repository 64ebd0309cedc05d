// How large the things are that a reader may press: WCAG 2.2, success criterion 2.5.8, measured on the page.
import type { Page } from '@playwright/test';

/**
 * Lists the targets that 2.5.8 does not allow, each with its size in CSS pixels. A target passes when it is at least
 * 24 by 24, when it is a link inside a sentence, or when a circle of 24 round its middle touches no other target and
 * no such circle of another small one. The exceptions for equivalent, native and essential controls are not used.
 */
export function findSmallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const least = 24;
    const selector = 'a[href], button, input:not([type="hidden"]), select, textarea, summary, [tabindex="0"]';
    const targets = [...document.querySelectorAll<HTMLElement>(selector)]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !isOutOfSight(element))
      .map((element) => ({ element, box: element.getBoundingClientRect() }));
    // Chromium gives whole sizes such as 24 as 23.999 where rem and zoom meet.
    const isSmall = (box: DOMRect) => box.width < least - 0.01 || box.height < least - 0.01;
    const small = targets.filter(({ element, box }) => isSmall(box) && !isInSentence(element));
    return small
      .filter(({ element, box }) => {
        const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
        return targets.some((other) => {
          if (other.element === element) return false;
          if (distance(middle, other.box) < least / 2) return true;
          const isOtherSmall = small.includes(other);
          const otherMiddle = { x: other.box.x + other.box.width / 2, y: other.box.y + other.box.height / 2 };
          return isOtherSmall && Math.hypot(middle.x - otherMiddle.x, middle.y - otherMiddle.y) < least;
        });
      })
      .map(({ element, box }) => {
        const name = element.textContent.trim() || element.id;
        return `${element.tagName.toLowerCase()} "${name}" is ${box.width.toFixed(1)} by ${box.height.toFixed(1)}`;
      });

    function distance(point: { x: number; y: number }, box: DOMRect): number {
      const x = Math.max(box.left - point.x, 0, point.x - box.right);
      const y = Math.max(box.top - point.y, 0, point.y - box.bottom);
      return Math.hypot(x, y);
    }

    /** Links that skip something wait above the page, or as a single pixel, until they have the focus. */
    function isOutOfSight(element: HTMLElement): boolean {
      const { bottom, width, height } = element.getBoundingClientRect();
      return bottom + window.scrollY <= 0 || (width <= 1 && height <= 1);
    }

    /** A link set in running text: on the lines of its block there are words that belong to no target. */
    function isInSentence(element: HTMLElement): boolean {
      if (getComputedStyle(element).display !== 'inline') return false;
      let block = element.parentElement;
      while (block && getComputedStyle(block).display.startsWith('inline')) block = block.parentElement;
      if (!block) return false;
      const words = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      while (words.nextNode()) {
        const text = words.currentNode;
        const isOfTarget = text.parentElement?.closest(selector) !== null;
        if (!isOfTarget && /[\p{L}\p{N}]{2}/u.test(text.textContent ?? '')) return true;
      }
      return false;
    }
  });
}
