import type { Page } from "playwright-core";
import { WATNAMEN } from "#domain/lijst/woorden.ts";
import { logInAls, type OpenVenster, type Venster } from "#test/support/chromium.ts";
import { totWaar } from "#test/support/proef.ts";
import { PERSONEN, type Daad, type Persoon } from "./daad.ts";
import { metBlik, type Blik } from "./blik.ts";
import type { Hand } from "./hand.ts";
import { legVast, open, verder, vul } from "./scherm.ts";
import { totRust, type Draaiend } from "../systeem.ts";

/** A walk on the screen: each person at a window of their own, where they stay logged in. Gives the nummer of the traject. */
export async function loop(
  daden: readonly Daad[],
  {
    systeem,
    venster,
    hand,
    soort = {},
    ookBreed = [],
  }: {
    readonly systeem: Draaiend;
    readonly venster: OpenVenster;
    readonly hand: Hand;
    readonly soort?: Venster;
    readonly ookBreed?: readonly number[];
  },
): Promise<string> {
  const mensen = new Map<Persoon, { page: Page; blik: Blik }>();
  const bij = async (wie: Persoon) => {
    const al = mensen.get(wie);
    if (al !== undefined) return al;
    const page = await venster(soort);
    const nieuw = { page, blik: metBlik(page, ookBreed) };
    if (PERSONEN[wie].rol !== "partner") await logInAls(page, systeem.url, wie);
    mensen.set(wie, nieuw);
    return nieuw;
  };
  let nummer = "";
  let laatst: Persoon | null = null;
  for (const daad of daden) {
    const { page, blik } = await bij(daad.wie);
    const kijk = () => blik.kijk();
    if (PERSONEN[daad.wie].rol === "partner") {
      const lezer = await bij("Petra de Wit");
      await page.goto(await linkUitPostvak(lezer.page, hand, nummer, daad));
      await kijk();
      await beantwoord(page, hand, daad);
      await kijk();
    } else {
      if (nummer === "")
        await verder(page, () => hand.klik(page.getByRole("link", { name: "Nieuwe aanmelding" }).first()));
      // Somebody else acted since, so who acts now looks again.
      else if (laatst !== daad.wie) await naarTraject(page, hand, nummer);
      if (nummer !== "") await open(page, hand, daad.doet);
      await kijk();
      await legVast(page, hand, daad, kijk);
      nummer = /\/trajecten\/(ZA-[\d-]+)/.exec(page.url())?.[1] ?? nummer;
    }
    laatst = daad.wie;
    await totRust(systeem, nummer);
  }
  return nummer;
}

export async function naarTraject(page: Page, hand: Hand, nummer: string): Promise<void> {
  const menu = page.getByRole("navigation", { name: "Hoofdmenu" });
  await verder(page, () => hand.klik(menu.getByRole("link", { name: "Trajecten" })));
  const traject = page.getByRole("link", { name: nummer });
  // The list shows what runs, until somebody asks for all.
  if ((await traject.count()) === 0) {
    const vorm = page.getByRole("search");
    await hand.kies(vorm.getByLabel("Toon", { exact: true }), WATNAMEN.alles);
    await verder(page, () => hand.klik(vorm.getByRole("button", { name: "Toon" }).first()));
  }
  await verder(page, () => hand.klik(traject.first()));
}

/** The newest letter about this traject to who acts, and the address in it. */
async function linkUitPostvak(page: Page, hand: Hand, nummer: string, { wie, doet }: Daad): Promise<string> {
  const persoon = PERSONEN[wie];
  const leest = "leest" in persoon ? persoon.leest : wie;
  const lijst = page.getByRole("navigation", { name: "Hoofdmenu" }).getByRole("link", { name: "Postvak" });
  const brieven = page
    .getByRole("row")
    .filter({ hasText: nummer })
    .filter({ hasText: leest })
    .getByRole("link", { name: doet });
  await verder(page, () => hand.klik(lijst));
  await totWaar(async () => {
    if ((await brieven.count()) > 0) return true;
    await page.reload();
    return false;
  });
  await verder(page, () => hand.klik(brieven.first()));
  const link = page.getByRole("link", { name: /\/antwoord\// });
  return (await link.first().getAttribute("href")) ?? "";
}

async function beantwoord(page: Page, hand: Hand, { vult }: Daad): Promise<void> {
  await vul(page.getByRole("main").locator("form"), hand, vult);
  await verder(page, () => hand.klik(page.getByRole("button", { name: "Verstuur uw antwoord" })));
  await page.getByRole("heading", { level: 1, name: "Dank u wel" }).waitFor();
}
