/** `npm run handleiding`: the pictures of the handleiding, of a system that is filled with the examples. Its pages show the day on which it is run. */
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { chromium, type Page } from "playwright-core";
import { zoekChromium } from "#test/support/zoek-chromium.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const NAAR = join(ROOT, "docs/handleiding");

interface Beeld {
  readonly naam: string;
  readonly wie: string;
  readonly pad: string;
  readonly breed?: number;
  readonly hoog?: number;
  /** Before it is taken. */
  readonly doe?: (page: Page) => Promise<unknown>;
}

const eerste = (page: Page, kop: string): Promise<unknown> =>
  page.locator(`section:has(h2:text-is("${kop}")) tbody a`).first().click();

const BEELDEN: readonly Beeld[] = [
  { naam: "overzicht", wie: "Petra de Wit", pad: "/" },
  { naam: "beslissen", wie: "Petra de Wit", pad: "/", doe: (page) => eerste(page, "Om te beslissen") },
  {
    naam: "wat-er-volgt",
    wie: "Petra de Wit",
    pad: "/",
    async doe(page) {
      await eerste(page, "Om te beslissen");
      await page.getByRole("link", { name: "Zet de aanvraag op de wachtlijst" }).click();
      await page.locator("main textarea").first().fill("Alle plaatsen van deze periode zijn vergeven.");
      await page.locator("main form[method=post] button[type=submit]").last().click();
      await page.getByRole("button", { name: "Verander het formulier" }).waitFor();
    },
  },
  {
    naam: "traject",
    wie: "Petra de Wit",
    pad: "/trajecten?zoek=De+Lindehof",
    doe: (page) => page.locator("main tbody a").first().click(),
  },
  { naam: "verantwoording", wie: "Petra de Wit", pad: "/verantwoording" },
  { naam: "mijn-werk", wie: "Kim de Boer", pad: "/mijn-werk", breed: 400, hoog: 780 },
  { naam: "uren", wie: "Kim de Boer", pad: "/mijn-werk/uren" },
  { naam: "beheer", wie: "Bas Kuipers", pad: "/beheer", hoog: 620 },
];

const map = await mkdtemp(join(tmpdir(), "trajecten-handleiding-"));
const node = (...argv: string[]): ChildProcess => spawn(process.execPath, argv, { cwd: ROOT, stdio: "inherit" });
const gevuld = node("scripts/voorbeeld.ts", "--data", map, "--poort", "0");
const [uitslag] = (await once(gevuld, "exit")) as [number | null];
if (uitslag !== 0) throw new Error("Het voorbeeld is niet af.");
const systeem = spawn(process.execPath, ["worker/start.ts", "--data", map, "--poort", "0"], {
  cwd: ROOT,
  stdio: ["ignore", "pipe", "inherit"],
});
let gezegd = "";
for await (const stuk of systeem.stdout.setEncoding("utf8")) if ((gezegd += stuk).includes("trajecten draait")) break;
const browser = await chromium.launch({
  executablePath: zoekChromium(),
  chromiumSandbox: false,
  args: ["--disable-gpu"],
});
try {
  const systeemfeiten = JSON.parse(await readFile(join(map, "systeem.json"), "utf8")) as {
    readonly web: { readonly url: string };
  };
  await mkdir(NAAR, { recursive: true });
  for (const beeld of BEELDEN) await maak(beeld, systeemfeiten.web.url);
} finally {
  await browser.close();
  systeem.kill("SIGTERM");
  await once(systeem, "exit");
  await rm(map, { recursive: true, force: true });
}

async function maak({ naam, wie, pad, breed = 1180, hoog = 860, doe }: Beeld, url: string): Promise<void> {
  const context = await browser.newContext({
    viewport: { width: breed, height: hoog },
    locale: "nl-NL",
    colorScheme: "light",
  });
  const page = await context.newPage();
  await page.goto(url);
  await page.getByRole("button", { name: wie }).click({ timeout: 60_000 });
  await page.getByRole("button", { name: "Uitloggen" }).waitFor();
  await page.goto(new URL(pad, url).href);
  await doe?.(page);
  await page.waitForLoadState();
  await page.screenshot({ path: join(NAAR, `${naam}.png`) });
  console.log(`docs/handleiding/${naam}.png`);
  await context.close();
}
