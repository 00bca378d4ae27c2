/** A real Chromium for tests: found on this machine, with a window of its own for every test. */
import { accessSync, constants, globSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, onTestFinished } from "vitest";

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

const NAMEN = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
/** Where Playwright keeps its own, and where macOS does. */
const ELDERS = [
  join(
    process.env["PLAYWRIGHT_BROWSERS_PATH"] ?? join(homedir(), ".cache/ms-playwright"),
    "chromium*/chrome-*/{chrome,headless_shell,chrome-headless-shell}",
  ),
  "/Applications/{Chromium,Google Chrome}.app/Contents/MacOS/{Chromium,Google Chrome}",
];

/** `TRAJECTEN_CHROMIUM` comes first, and then alone: who names one wants that one. */
export function zoekChromium({ env = process.env, elders = ELDERS } = {}): string {
  const gekozen = env["TRAJECTEN_CHROMIUM"];
  if (gekozen !== undefined && gekozen !== "") {
    if (uitvoerbaar(gekozen)) return gekozen;
    throw new Error(`TRAJECTEN_CHROMIUM noemt ${gekozen}, maar dat is geen programma dat hier start.`);
  }
  const inPad = (env["PATH"] ?? "").split(delimiter).flatMap((map) => NAMEN.map((naam) => join(map, naam)));
  const gevonden = [...inPad, ...globSync(elders).toSorted().toReversed()].find(uitvoerbaar);
  if (gevonden === undefined)
    throw new Error(
      "Deze test klikt in een echte Chromium, maar die is niet gevonden. Installeer hem (apt-get install chromium), of zet in TRAJECTEN_CHROMIUM waar hij staat.",
    );
  return gevonden;
}

function uitvoerbaar(pad: string): boolean {
  try {
    accessSync(pad, constants.X_OK);
    return statSync(pad).isFile();
  } catch {
    return false;
  }
}
