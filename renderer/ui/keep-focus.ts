/** How many places of the focus are remembered. */
const limit = 30;

/**
 * Sees to it that the focus is never nowhere: when what has it is taken away, with a dialog or alone, it goes back to where it
 * was last and can still be; in a dialog also when what has it is disabled. Where there is no such place, it goes to what is
 * marked `data-focus-home`. Works until the returned function is called.
 */
export function keepFocus(page: Document): () => void {
  const places: HTMLElement[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  function remember({ target }: FocusEvent) {
    if (!(target instanceof HTMLElement) || places.at(-1) === target) return;
    places.push(target);
    if (places.length > limit) places.shift();
  }

  const isNowhere = () => page.activeElement === null || page.activeElement === page.body;

  function look() {
    const last = places.at(-1);
    if (last === undefined || (last.isConnected && !isDisabled(last))) return;
    clearTimeout(timer);
    // After React, traps and menus have done theirs, and the browser has noticed that something is disabled.
    timer = setTimeout(() => requestAnimationFrame(() => setTimeout(giveBack)));
  }

  function giveBack() {
    const focused = page.activeElement;
    if (!isNowhere() && focused instanceof HTMLElement && !isDisabled(focused)) return;
    const dialog = uppermostDialog(page);
    const last = places.at(-1);
    if (dialog === null && last?.isConnected === true) return;
    const within = dialog ?? page.body;
    const before = places.findLast((place) => within.contains(place) && canHaveFocus(place));
    (before ?? (dialog === null ? home(page) : firstIn(dialog)))?.focus({ preventScroll: true });
  }

  const watching = new MutationObserver(look);
  watching.observe(page.body, { subtree: true, childList: true, attributeFilter: ['disabled'] });
  page.addEventListener('focusin', remember);
  return () => {
    clearTimeout(timer);
    watching.disconnect();
    page.removeEventListener('focusin', remember);
  };
}

const focusable = 'button, input, select, textarea, a[href], [role="textbox"], [tabindex="0"]';

function isDisabled(element: HTMLElement): boolean {
  return element.matches(':disabled');
}

function canHaveFocus(element: HTMLElement): boolean {
  return element.isConnected && !isDisabled(element) && element.getClientRects().length > 0;
}

function uppermostDialog(page: Document): HTMLElement | null {
  const dialogs = [...page.querySelectorAll<HTMLElement>('[aria-modal="true"]')];
  return dialogs.findLast((dialog) => dialog.getClientRects().length > 0) ?? null;
}

function firstIn(place: HTMLElement): HTMLElement {
  const all = [...place.querySelectorAll<HTMLElement>(focusable)].filter(canHaveFocus);
  return all.find((element) => element.matches('[data-autofocus], [data-wanted]')) ?? all[0] ?? place;
}

function home(page: Document): HTMLElement | null {
  const homes = [...page.querySelectorAll<HTMLElement>('[data-focus-home]')];
  const shown = homes.find(canHaveFocus);
  return shown === undefined ? null : shown.matches(focusable) ? shown : firstIn(shown);
}
