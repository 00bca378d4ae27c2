/** A real Chromium for tests: found on this machine, with a window of its own for every test. */
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, onTestFinished } from "vitest";
import { zoekChromium } from "./zoek-chromium.ts";

export interface Venster {
  readonly breed?: number;
  readonly hoog?: number;
  /** False: as for who has switched it off, or whose network lost it. */
  readonly javascript?: boolean;
  readonly kleur?: "light" | "dark";
}

export type OpenVenster = (venster?: Venster) => Promise<Page>;

/** At the top of a file: one Chromium for its tests, ended after them. What it gives opens a fresh window that knows nothing of any other. */
export function metChromium(): OpenVenster {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await startChromium();
  }, 60_000);
  afterAll(() => browser?.close());
  return async (venster) => {
    if (browser === undefined) throw new Error("invariant: een venster opent pas in een test");
    const context = await browser.newContext(contextVan(venster));
    onTestFinished(() => context.close());
    return context.newPage();
  };
}

/** Who starts it ends it; it ends by itself when the process that started it is gone. */
const startChromium = (): Promise<Browser> =>
  chromium.launch({
    executablePath: zoekChromium(),
    // Root in a container may make no sandbox; it only opens our own pages.
    chromiumSandbox: false,
    args: ["--disable-gpu"],
  });

const contextVan = ({
  breed = 1300,
  hoog = 900,
  javascript = true,
  kleur = "light",
}: Venster = {}): BrowserContextOptions => ({
  viewport: { width: breed, height: hoog },
  javaScriptEnabled: javascript,
  colorScheme: kleur,
  locale: "nl-NL",
  reducedMotion: "reduce",
});

/** Logs in as a person does: opens the first page, and says who they are by their name. */
export async function logInAls(page: Page, url: string, naam: string): Promise<void> {
  await page.goto(url);
  // A fresh system makes its first medewerkers when it has started; the page looks again by itself.
  await page.getByRole("button", { name: naam }).click({ timeout: 60_000 });
  await page.getByRole("button", { name: "Uitloggen" }).waitFor();
}
