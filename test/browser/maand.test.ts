import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { logInAls, metChromium, type Venster } from "#test/support/chromium.ts";
import { trajecten } from "#test/client/cli/hulp.ts";
import { gelukt, totWaar } from "#test/support/proef.ts";
import { vul as vulVoorbeeld } from "../../scripts/voorbeeld/vul.ts";
import { journaal, metSysteem } from "./systeem.ts";
import { metBlik } from "./wandeling/blik.ts";
import { keuze } from "./wandeling/daad.ts";
import { MUIS, TOETSEN, type Hand } from "./wandeling/hand.ts";
import { legVast, open, verder } from "./wandeling/scherm.ts";

/** What each role does in a month on the pages over all trajecten, in a system with some two hundred of them; and that these pages say what the command line says. */

const venster = metChromium();
const systeem = metSysteem();

beforeAll(async () => {
  const { trajecten: deur, store } = systeem();
  await vulVoorbeeld(deur, store, { uit: stil, fout: stil, vet: (tekst) => tekst, levend: false, breedte: 80 });
}, 240_000);
const stil = (): void => undefined;

/** What an opdracht says as JSON, or in whole. */
async function opdracht(...woorden: readonly string[]): Promise<string> {
  const { code, uit, fout } = await trajecten([...woorden, "--data", systeem().map], { TRAJECTEN_WIE: "pl-1" });
  expect({ woorden, code, fout }).toEqual({ woorden, code: 0, fout: "" });
  return uit;
}
const alsJson = async <T>(...woorden: readonly string[]): Promise<T> =>
  JSON.parse(await opdracht(...woorden, "--json")) as T;

interface Manier {
  readonly hoe: string;
  readonly hand: Hand;
  readonly soort: Venster;
}
const MANIEREN: readonly Manier[] = [
  { hoe: "met JavaScript, breed", hand: MUIS, soort: { breed: 1300 } },
  { hoe: "zonder JavaScript, smal", hand: MUIS, soort: { breed: 360, hoog: 740, javascript: false } },
  { hoe: "zonder JavaScript, breed", hand: MUIS, soort: { breed: 1300, javascript: false } },
  { hoe: "met JavaScript, smal", hand: MUIS, soort: { breed: 360, hoog: 740 } },
  { hoe: "met alleen toetsen", hand: TOETSEN, soort: { breed: 1300 } },
];

interface Bij {
  readonly page: Page;
  readonly hand: Hand;
  readonly kijk: () => Promise<void>;
  /** To the page of this entry of the menu. */
  readonly menu: (naam: string) => Promise<void>;
  readonly link: (naam: string | RegExp) => Promise<void>;
  readonly knop: (naam: string | RegExp) => Promise<void>;
}

/** From log-in to log-out; every page that is come to is looked at, and how many those were is told. */
async function dag(wie: string, { hand, soort }: Manier, doe: (bij: Bij) => Promise<void>): Promise<number> {
  const page = await venster(soort);
  const blik = metBlik(page);
  let gezien = 0;
  const kijk = async () => {
    await blik.kijk();
    gezien += 1;
  };
  const druk = async (rol: "link" | "button", naam: string | RegExp, waar = page.getByRole("main")) => {
    const wat = waar.getByRole(rol, { name: naam, ...(typeof naam === "string" ? { exact: true } : {}) });
    await verder(page, () => hand.klik(wat.first()));
    await kijk();
  };
  await logInAls(page, systeem().url, wie);
  await kijk();
  await doe({
    page,
    hand,
    kijk,
    menu: (naam) => druk("link", new RegExp(`^${naam}`), page.getByRole("navigation", { name: "Hoofdmenu" })),
    link: (naam) => druk("link", naam),
    knop: (naam) => druk("button", naam),
  });
  await verder(page, () => hand.klik(page.getByRole("button", { name: "Uitloggen" })));
  await page.goto(systeem().url);
  await page.getByRole("button", { name: wie }).waitFor();
  return gezien;
}

const ROLLEN: readonly (readonly [rol: string, doe: (manier: Manier, keer: number) => Promise<number>])[] = [
  [
    "projectleider",
    (manier) =>
      dag("Petra de Wit", manier, async ({ page, hand, kijk, menu, link }) => {
        await link(/^Het besluit over de aanvraag/);
        expect(new URL(page.url()).searchParams.get("soort")).toBe("beslissing");
        await menu("Overzicht");
        const rij = page
          .getByRole("table", { name: "Om te beslissen" })
          .getByRole("row")
          .filter({ hasText: "Het besluit over de aanvraag" });
        await verder(page, () => hand.klik(rij.first().getByRole("link")));
        await kijk();
        const nummer = /ZA-\d+-\d+/.exec(page.url())![0];
        const doet = "Wijs de aanvraag af";
        await open(page, hand, doet);
        await kijk();
        const vult = {
          Redenen: [keuze("De vraag is niet collectief")],
          Toelichting: "De vraag gaat over één klas.",
        };
        await legVast(page, hand, { wie: "Petra de Wit", doet, op: null, vult }, kijk);
        await totWaar(async () =>
          (await journaal(systeem(), nummer)).some(
            ({ type, door }) => type === "aanvraag.afgewezen" && door.id === "pl-1",
          ),
        );
        await menu("Overzicht");
        expect(await page.getByRole("table", { name: "Om te beslissen" }).innerText()).not.toContain(nummer);
      }),
  ],
  [
    "zorgarrangeur",
    (manier) =>
      dag("Kim de Boer", manier, async ({ page, hand, menu, link, knop }) => {
        await menu("Mijn werk");
        await link("Boek uren");
        const vak = page.getByRole("textbox", { name: /^(ma|di|wo|do|vr|za|zo) / }).first();
        const nummer = /ZA-\d+-\d+/.exec(await page.getByRole("rowheader").first().innerText())![0];
        const geboekt = async () => (await rij(nummer)).urenGeboekt;
        const eerst = await geboekt();
        // A quarter more than stands there, so that each time something is booked.
        const erin = Number((await vak.inputValue()).replace(",", ".")) || 0;
        await hand.typ(vak, String(erin + 0.25).replace(".", ","));
        await knop("Vastleggen");
        await totWaar(async () => (await geboekt()) > eerst);
        expect(await geboekt()).toBe(eerst + 0.25);
        await menu("Mijn werk");
        await knop(/adres$/);
        expect(await page.getByRole("main").innerHTML()).toMatch(/https?:[^"<]*agenda[^"<]*/);
      }),
  ],
  [
    "auditor",
    (manier) =>
      dag("Anna Smits", manier, async ({ page, hand, menu, link, knop }) => {
        await menu("Verantwoording");
        await hand.typ(page.getByLabel("Zoals bekend op (dag)"), "31-12-2024");
        await knop("Toon");
        expect(await page.getByRole("main").innerText()).toContain("31 december 2024");
        await menu("Trajecten");
        await link(/^ZA-/);
        expect(await page.locator("main form[method=post], main a[href*='/doe/']").count()).toBe(0);
        const nummer = /ZA-\d+-\d+/.exec(page.url())![0];
        const daar = await page.goto(`${systeem().url}/trajecten/${nummer}/doe/notitie.toegevoegd`);
        expect(daar?.status()).toBe(403);
      }),
  ],
  [
    "beheerder",
    (manier, keer) =>
      dag("Bas Kuipers", manier, async ({ page, hand, menu, link, knop }) => {
        for (const deel of [/^Kalender/, "Brieven die niet gingen", "Subsidieperioden"]) {
          await menu("Beheer");
          await link(deel);
        }
        await menu("Beheer");
        await link("Medewerkers");
        await link("Voeg een medewerker toe");
        const naam = `Noa Vos ${"ABCDE"[keer]}`;
        await hand.typ(page.getByRole("textbox", { name: "Naam", exact: true }), naam);
        await hand.typ(page.getByRole("textbox", { name: "E-mailadres" }), `noa.${keer}@oc.example`);
        await hand.vink(page.getByRole("checkbox", { name: "Auditor" }));
        await knop("Voeg toe");
        await totWaar(async () => (await opdracht("medewerker", "lijst", "--json")).includes(naam));
      }),
  ],
];

interface Rij {
  readonly nummer: string;
  readonly urenGeboekt: number;
}
const rij = async (nummer: string): Promise<Rij> =>
  (await alsJson<Rij[]>("lijst")).find((een) => een.nummer === nummer)!;

describe("een maandag van de projectleider: wat er staat is wat de opdrachtregel zegt", () => {
  const metPetra = async () => {
    const page = await venster();
    await logInAls(page, systeem().url, "Petra de Wit");
    const haal = async (pad: string) => (await page.request.get(systeem().url + pad)).text();
    return { page, haal };
  };

  test("de besluiten van het overzicht", async () => {
    const { page } = await metPetra();
    const signalen = await alsJson<{ nummer: string; soort: string }[]>("signalen", "--voor", "projectleider");
    const cijfers = await page.getByRole("list", { name: "Besluiten per soort" }).getByRole("link").all();
    expect(cijfers.length).toBeGreaterThan(1);
    const tabel = await page.getByRole("table", { name: "Om te beslissen" }).innerText();
    for (const cijfer of cijfers) {
      const soort = new URL((await cijfer.getAttribute("href")) ?? "", page.url()).searchParams.get("soort");
      const zelfde = signalen.filter((een) => een.soort === soort);
      expect({ soort, aantal: await cijfer.locator("strong").innerText() }).toEqual({
        soort,
        aantal: String(zelfde.length),
      });
      for (const { nummer } of zelfde) expect(tabel).toContain(nummer);
    }
  });

  test("de lijst van trajecten, met filters, en haar CSV", async () => {
    const { page, haal } = await metPetra();
    for (const [vraag, woorden] of [
      ["", ["--wat", "lopend"]],
      ["?wat=alles", []],
      ["?za=za-03", ["--wat", "lopend", "--za", "za-03"]],
      ["?budget=80&sorteer=-uren", ["--wat", "lopend", "--budget", "80", "--sorteer", "-uren"]],
    ] as const) {
      const rijen = await alsJson<Rij[]>("lijst", ...woorden);
      await page.goto(`${systeem().url}/trajecten${vraag}`);
      expect(await page.getByRole("main").innerText()).toMatch(new RegExp(`\\b${rijen.length} trajecten\\b`));
      const csv = await haal(`/trajecten.csv${vraag}`);
      expect(csv.trim()).toBe((await opdracht("lijst", ...woorden, "--csv")).trim());
    }
  });

  test("de verantwoording", async () => {
    const { haal } = await metPetra();
    expect(JSON.parse(await haal("/verantwoording/uitvoer/json"))).toEqual(
      await alsJson("verantwoording", "--alles", "--organisaties"),
    );
  });

  test("de plaatsen op de bladzijde om te beslissen, en de brieven van een traject", async () => {
    const { page } = await metPetra();
    const nummer = await page.getByRole("table", { name: "Om te beslissen" }).getByRole("link").first().innerText();
    await page.goto(`${systeem().url}/trajecten/${nummer}/beslissen`);
    const plaats = page.getByRole("region", { name: /^Plaats/ });
    const [, bezet] = /(\d+) van \d+ plaatsen/.exec(await plaats.innerText()) ?? [];
    const { plaatsen } = gelukt(await systeem().trajecten.boekhouding("2025"));
    expect(bezet).toBe(String(Object.keys(plaatsen).length));
    const brieven = await alsJson<readonly { hash: string }[]>("brief", nummer);
    await page.goto(`${systeem().url}/trajecten/${nummer}`);
    expect(brieven.length).toBeGreaterThan(0);
    const links = page.getByRole("main").locator("a[href*='/brieven/'], a[href*='/brief/']");
    const adressen = await links.evaluateAll((alle) => alle.map((een) => een.getAttribute("href")));
    for (const { hash } of brieven) expect(adressen.some((adres) => adres?.includes(hash))).toBe(true);
  });
});

/** In the short form each role once, and every way by one of them. */
const KORT = process.env["TRAJECTEN_KORT"] === "1";
for (const [i, [rol, doe]] of ROLLEN.entries())
  for (const [keer, manier] of MANIEREN.entries())
    test.skipIf(KORT && keer !== i)(`een maand van de ${rol}, ${manier.hoe}`, async () => {
      expect(await doe(manier, keer)).toBeGreaterThan(3);
    });
