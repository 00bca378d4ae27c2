import type { Locator } from "playwright-core";
import { expect } from "vitest";
import { gekozen, heeftFocus, ligtErvoor, watFocusHeeft } from "./in-de-bladzijde.ts";

/** How somebody works a page: with a mouse, or with the keys alone. */
export interface Hand {
  klik(wat: Locator): Promise<void>;
  typ(veld: Locator, tekst: string): Promise<void>;
  /** One of a group of rondjes, or a vakje. */
  vink(wat: Locator): Promise<void>;
  /** From a list, by what it says. */
  kies(lijst: Locator, keuze: string): Promise<void>;
}

export const MUIS: Hand = {
  klik: (wat) => wat.click(),
  typ: (veld, tekst) => veld.fill(tekst),
  vink: (wat) => wat.check(),
  async kies(lijst, keuze) {
    await lijst.selectOption({ label: keuze });
  },
};

/** Tab, Shift+Tab, Enter, the space bar, arrows and letters; the focus can be seen wherever it comes, and never stays where it was. */
export const TOETSEN: Hand = {
  async klik(wat) {
    await tabNaar(wat);
    await wat.page().keyboard.press("Enter");
  },
  async typ(veld, tekst) {
    await tabNaar(veld);
    const { keyboard } = veld.page();
    await keyboard.press("ControlOrMeta+a");
    await keyboard.press("Delete");
    for (const [i, regel] of tekst.split("\n").entries()) {
      if (i > 0) await keyboard.press("Enter");
      await keyboard.insertText(regel);
    }
  },
  async vink(wat) {
    const soort = await wat.getAttribute("type");
    const { keyboard } = wat.page();
    if (soort === "checkbox") {
      await tabNaar(wat);
      if (!(await wat.isChecked())) await keyboard.press("Space");
      return;
    }
    // Tab comes to one of a group; the arrows to the others, which chooses them.
    await tabNaar(wat, true);
    await keyboard.press("Space");
    for (let keer = 0; !(await wat.isChecked()); keer += 1) {
      if (keer > 40) throw new Error(`met de pijltjes komt niemand bij ${String(wat)}`);
      await keyboard.press("ArrowDown");
    }
  },
  async kies(lijst, keuze) {
    await tabNaar(lijst);
    const { keyboard } = lijst.page();
    await keyboard.press("Home");
    for (let keer = 0; (await lijst.evaluate(gekozen)) !== keuze; keer += 1) {
      if (keer > 60) throw new Error(`${keuze} staat niet in ${String(lijst)}`);
      await keyboard.press("ArrowDown");
    }
  },
};

/** As many as no page of ours has places to come to. */
const MEESTE_TABS = 400;

/** `groep`: or to another of its group of rondjes, as Tab does. */
async function tabNaar(wat: Locator, groep = false): Promise<void> {
  const page = wat.page();
  await wat.waitFor();
  const daar = (): Promise<boolean> => wat.evaluate(heeftFocus, groep);
  // Back is nearer when it lies before what has the focus.
  const terug = await wat.evaluate(ligtErvoor);
  const toets = terug ? "Shift+Tab" : "Tab";
  await page.evaluate(watFocusHeeft, true);
  for (let keer = 0; !(await daar()); keer += 1) {
    if (keer > MEESTE_TABS) throw new Error(`met ${toets} komt niemand bij ${String(wat)} op ${page.url()}`);
    await page.keyboard.press(toets);
    const focus = await page.evaluate(watFocusHeeft, false);
    if (focus?.verder === false) throw new Error(`de focus blijft hangen op ${focus.naam}, op ${page.url()}`);
  }
  const focus = await page.evaluate(watFocusHeeft, true);
  expect({ waar: page.url(), ...focus }).toMatchObject({ waar: page.url(), zichtbaar: true });
}
