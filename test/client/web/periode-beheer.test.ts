import { describe, expect, test } from "vitest";
import { Periodegegevens } from "#domain/aanmelding/periodegegevens.ts";
import { PERIODEN } from "#domain/aanmelding/perioden.ts";
import { TERMIJNSOORTEN } from "#domain/aanmelding/regels.ts";
import { alsInvoer } from "#domain/formulier/als-invoer.ts";
import { leesGegevens } from "#domain/formulier/inzending.ts";
import { veldenLos } from "#domain/formulier/velden.ts";
import { boek } from "#domain/periode/boek.ts";
import { PERIODEDELEN, periodedeel } from "#domain/periode/formulier.ts";
import type { Vraag } from "#domain/periode/vraag.ts";
import { gelukt } from "#domain/weigering.ts";
import { PERIODEN as BOEKEN } from "#domain/journaal/ketens.ts";
import { lees, verzending, vul } from "#test/support/browser.ts";
import { nieuw } from "#test/support/boeken.ts";
import { MENSEN } from "#test/support/gebeurtenissen.ts";
import { maakWeb, zichtbaar } from "./hulp.ts";

const DELEN = [...PERIODEDELEN, ...TERMIJNSOORTEN.map((soort) => `termijn-${soort}`)];
const kaal = ({ versie: _versie, hash: _hash, ...gegevens }: (typeof PERIODEN)[number]) => gegevens;

describe("ieder deel van de regels is een formulier dat teruggeeft wat erin stond", () => {
  test.each(DELEN)("%s", (naam) => {
    const deel = periodedeel(naam)!;
    const velden = veldenLos(deel.schema, deel.daad, deel.velduitleg);
    for (const periode of PERIODEN) {
      const begin = deel.begin(periode);
      // A kind of term that a period leaves to its default has nothing to begin with.
      if (Object.keys(begin).length === 0) continue;
      const { gegevens, fouten } = leesGegevens(deel.schema, velden, alsInvoer(velden, begin), "2026-01-05");
      expect([naam, periode.id, Object.fromEntries(fouten)]).toEqual([naam, periode.id, {}]);
      const geheel = Periodegegevens.safeParse(deel.met(kaal(periode) as never, gegevens as never));
      expect(geheel.success && geheel.data).toEqual(kaal(periode));
    }
  });
});

/** A web over the books of 2025, that answer as the real ones do: three places, two taken, one who waits. */
async function metBoeken() {
  const gevraagd: Vraag[] = [];
  const web = await maakWeb({
    vraagPeriode: async (id, vraag, door) => {
      gevraagd.push(vraag);
      const boeken = (await web.store.standen(BOEKEN)).find(({ regels }) => regels.id === id)!;
      const uitkomst = boek(boeken, vraag, door!, "2025-05-20T10:00:00.000Z");
      if (!uitkomst.ok) return uitkomst;
      await web.store.schrijf(uitkomst.waarde.regels);
      return gelukt({ nummers: [], vrij: 0, wachtenden: 0, voorbij: [] });
    },
    bijFout: () => {},
  });
  for (const vraag of [
    nieuw({ soort: "claim", nummer: "ZA-2025-009" }),
    nieuw({ soort: "wachtlijst", nummer: "ZA-2025-003", voorrang: false }),
  ] as Vraag[]) {
    const [boeken] = await web.store.standen(BOEKEN);
    const uitkomst = boek(boeken!, vraag, MENSEN.projectleider, "2025-01-21T10:00:00.000Z");
    if (!uitkomst.ok) throw new Error(uitkomst.weigering.reden);
    await web.store.schrijf(uitkomst.waarde.regels);
  }
  const [boeken] = await web.store.standen(BOEKEN);
  const pad = `/beheer/perioden/${boeken!.regels.id}`;
  const stuur = async (deel: string, velden: Readonly<Record<string, string>>, als = "bh-1") => {
    const scherm = lees((await web.pagina(`${pad}/doe/${deel}`, als)).html);
    for (const [naam, waarde] of Object.entries(velden)) vul(scherm, naam, waarde);
    return web.vraag(`${pad}/doe/${deel}`, { als, method: "POST", body: new URLSearchParams(verzending(scherm)) });
  };
  const zeker = (deel: string, html: string, als = "bh-1") => {
    const body = new URLSearchParams(verzending(lees(html)));
    body.set("_zeker", "ja");
    return web.vraag(`${pad}/doe/${deel}`, { als, method: "POST", body });
  };
  const regels = async () => (await web.store.standen(BOEKEN))[0]!.regels;
  return { ...web, pad, stuur, zeker, regels, gevraagd };
}

test("een plaats erbij: eerst staat er wie die meteen krijgt aangeboden en wat zijn regels houdt, dan telt het één keer", async () => {
  const { stuur, zeker, regels, pagina, pad, gevraagd } = await metBoeken();
  const eerst = await regels();
  const proef = await stuur("plaatsen", { capaciteit: "4" });
  const html = await proef.text();
  expect(proef.status).toBe(200);
  const tekst = zichtbaar(html);
  expect(tekst).toContain("Er is nog niets vastgelegd.");
  expect(tekst).toContain("3 vergeven van 4 (nu 3)");
  expect(tekst).toContain("Meteen een plaats aangeboden krijgen, van de wachtlijst: ZA-2025-003");
  expect(tekst).toMatch(/4 trajecten houden de regels waarmee ze begonnen/);
  expect(gevraagd).toEqual([]);
  const na = await zeker("plaatsen", html);
  expect([na.status, na.headers.get("location")]).toEqual([303, `${pad}?vastgelegd=ja#inhoud`]);
  expect(await regels()).toMatchObject({ capaciteit: 4, versie: eerst.versie + 1 });
  // A double click.
  expect((await zeker("plaatsen", html)).status).toBe(303);
  expect((await regels()).versie).toBe(eerst.versie + 1);
  expect(zichtbaar((await pagina(`${pad}?vastgelegd=ja`, "pl-1")).html)).toContain("Plaatsen 4");
});

test("minder plaatsen dan er vergeven zijn: dat staat er voor het telt", async () => {
  const { stuur } = await metBoeken();
  const tekst = zichtbaar(await (await stuur("plaatsen", { capaciteit: "1" })).text());
  expect(tekst).toContain("Dan zijn er 2 plaatsen meer vergeven dan er zijn. Wie een plaats heeft, houdt die;");
});

test.each([
  ["plaatsen", { van: "01-01-2026", tot: "01-01-2025" }, "De einddatum ligt voor de begindatum."],
  ["plaatsen", { capaciteit: "veel" }, "Dit is geen getal."],
  ["plaatsen", { van: "01-01-2020" }, "De dagen overlappen met"],
  ["vormen", { "vormen.0.minUren": "500" }, "Het kleinste aantal uren is groter dan het grootste."],
  [
    "termijn-beslissing",
    { herinnering: "90" },
    "De herinnering komt voor het begin van de termijn. Kies minder dagen.",
  ],
] as const)("regels die elkaar tegenspreken (%s %j) worden in woorden geweigerd", async (deel, velden, zin) => {
  const { stuur, regels } = await metBoeken();
  const eerst = await regels();
  const antwoord = await stuur(deel, velden);
  expect(antwoord.status).toBe(422);
  expect(zichtbaar(await antwoord.text())).toContain(zin);
  expect(await regels()).toEqual(eerst);
});

test("een criterium dat maar half is ingevuld wordt geweigerd", async () => {
  const { web, pad } = await metBoeken().then((alles) => ({ web: alles, pad: alles.pad }));
  const body = new URLSearchParams({ soorten: "VSO" });
  const scherm = lees((await web.pagina(`${pad}/doe/criteria`, "bh-1")).html);
  for (const [naam, waarde] of new URLSearchParams(verzending(scherm)))
    if (naam.startsWith("_")) body.set(naam, waarde);
  const antwoord = await web.vraag(`${pad}/doe/criteria`, { als: "bh-1", method: "POST", body });
  expect(antwoord.status).toBe(422);
});

test("wie keek voordat een ander wijzigde, leest dat; is het systeem weg, dan blijft wat er is getypt", async () => {
  const { stuur, zeker, vraag, pad } = await metBoeken();
  const html = await (await stuur("plaatsen", { capaciteit: "5" })).text();
  const ander = await (await stuur("plaatsen", { capaciteit: "6" }, "pl-1")).text();
  expect((await zeker("plaatsen", ander, "pl-1")).status).toBe(303);
  const antwoord = await zeker("plaatsen", html);
  expect(antwoord.status).toBe(409);
  const tekst = await antwoord.text();
  expect(zichtbaar(tekst)).toContain("De regels zijn intussen gewijzigd");
  expect(tekst).toContain('value="5"');
  expect(
    (await vraag(`${pad}/doe/plaatsen`, { als: "au-1", method: "POST", body: new URLSearchParams() })).status,
  ).toBe(403);
});

test("is het systeem weg, dan blijft wat er is getypt", async () => {
  const web = await maakWeb({ bijFout: () => {} });
  const [boeken] = await web.store.standen(BOEKEN);
  const pad = `/beheer/perioden/${boeken!.regels.id}/doe/plaatsen`;
  const scherm = lees((await web.pagina(pad, "bh-1")).html);
  vul(scherm, "capaciteit", "7");
  const body = new URLSearchParams(verzending(scherm));
  body.set("_zeker", "ja");
  const antwoord = await web.vraag(pad, { als: "bh-1", method: "POST", body });
  expect(antwoord.status).toBe(503);
  expect(await antwoord.text()).toContain('value="7"');
});
