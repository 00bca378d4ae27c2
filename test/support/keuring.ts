/** Holds a page that is open in a real Chromium against what a tool can see of WCAG 2.2 AA, against reflow, and its HTML against the standard. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { HtmlValidate } from "html-validate";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const EISEN = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Runs in the page. */
const BREEDTE = `({
  scrollWidth: document.documentElement.scrollWidth,
  breedste: [...document.querySelectorAll("main *, header *, footer *")]
    .map((een) => [een.getBoundingClientRect().right, een])
    .filter(([rechts, een]) => rechts > document.documentElement.clientWidth + 1 && een.checkVisibility())
    .toSorted(([een], [ander]) => ander - een)
    .map(([, een]) => "<" + een.tagName.toLowerCase() + " class=" + een.getAttribute("class") + "> " + een.textContent.trim().slice(0, 30))
    .slice(0, 3),
})`;

const html = new HtmlValidate({
  extends: ["html-validate:standard", "html-validate:a11y", "html-validate:document"],
  rules: {
    // On a phone a table is shown as cards, by CSS; some browsers then forget what it is, unless it says so itself.
    "no-redundant-role": "off",
    // Of our own address, which nobody between can change.
    "require-sri": "off",
    "no-inline-style": "error",
    // How it is written, not what it is.
    "attr-quotes": "off",
    "doctype-style": "off",
    "long-title": "off",
    "no-trailing-whitespace": "off",
    "void-style": "off",
  },
});

/** What is wrong with the HTML of a page as it came from the server, a sentence each. */
export async function keurHtml(bron: string, waar: string): Promise<readonly string[]> {
  const { results } = await html.validateString(bron, waar);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `${waar} regel ${line}: ${message} (${ruleId})`),
  );
}

/** What axe finds, and what does not fit as it is and at 320 px (WCAG 1.4.10), a sentence each. Leaves the window as wide as it was. */
export async function keurScherm(page: Page, waar: string): Promise<readonly string[]> {
  const venster = page.viewportSize() ?? { width: 1300, height: 900 };
  const gevonden = [...(await metAxe(page, waar)), ...(await teBreed(page, waar, venster.width))];
  await page.setViewportSize({ width: 320, height: 800 });
  // A table of many columns becomes cards there: names and roles must be right in that shape too.
  const smal = [...(await metAxe(page, `${waar} op 320 px`)), ...(await teBreed(page, waar, 320))];
  await page.setViewportSize(venster);
  return [...gevonden, ...smal];
}

async function teBreed(page: Page, waar: string, breedte: number): Promise<readonly string[]> {
  const { scrollWidth, breedste } = await page.evaluate<{ scrollWidth: number; breedste: string[] }>(BREEDTE);
  return scrollWidth > breedte ? [`${waar} is ${scrollWidth} px breed op ${breedte} px: ${breedste.join(" ")}`] : [];
}

async function metAxe(page: Page, waar: string): Promise<readonly string[]> {
  await page.evaluate(AXE);
  const { violations, passes } = await page.evaluate<AxeResults>(
    `axe.run(document, ${JSON.stringify({ runOnly: EISEN, resultTypes: ["violations"] })})`,
  );
  if (passes.length < 10) throw new Error(`axe zag bijna niets van ${waar}: ${passes.length} regels`);
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, html: stuk }) => `${waar}: ${help} (${id}) bij ${target.join(" ")}: ${stuk.slice(0, 160)}`),
  );
}
