import { describe, expect, test } from "vitest";
import { Periodegegevens } from "#domain/aanmelding/periodegegevens.ts";
import { PERIODEN } from "#domain/aanmelding/perioden.ts";
import { TERMIJNSOORTEN, type Periode } from "#domain/aanmelding/regels.ts";
import { alsInvoer } from "#domain/formulier/als-invoer.ts";
import { leesGegevens } from "#domain/formulier/inzending.ts";
import { veldenLos } from "#domain/formulier/velden.ts";
import { boek } from "#domain/periode/boek.ts";
import { nieuweBoekhouding } from "#domain/periode/boekhouding.ts";
import { PERIODEDELEN, periodedeel } from "#domain/periode/formulier.ts";
import type { Vraag } from "#domain/periode/vraag.ts";
import { gelukt } from "#domain/weigering.ts";
import { PERIODEN as BOEKEN } from "#domain/journaal/ketens.ts";
import { lees, verzending, vul } from "#test/support/browser.ts";
import { nieuw } from "#test/support/boeken.ts";
import { MENSEN } from "#test/support/gebeurtenissen.ts";
import { maakWeb, zichtbaar } from "./hulp.ts";

const DELEN = [
  ...PERIODEDELEN.filter((deel) => deel !== "nieuwe-reden"),
  "reden-anders",
  ...TERMIJNSOORTEN.map((soort) => `termijn-${soort}`),
];
const kaal = ({ versie: _versie, hash: _hash, ...gegevens }: (typeof PERIODEN)[number]) => gegevens;

describe("ieder deel van de regels is een formulier dat teruggeeft wat erin stond", () => {
  test.each(DELEN)("%s", (naam) => {
    for (const periode of PERIODEN) {
      const deel = periodedeel(naam, periode)!;
      const velden = veldenLos(deel.schema, deel.daad, deel.velduitleg);
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
  const geopend: Periode[] = [];
  const web = await maakWeb({
    vraagPeriode: async (id, vraag, door) => {
      gevraagd.push(vraag);
      const boeken = (await web.store.standen(BOEKEN)).find(({ regels }) => regels.id === id)!;
      const uitkomst = boek(boeken, vraag, door!, "2025-05-20T10:00:00.000Z");
      if (!uitkomst.ok) return uitkomst;
      await web.store.schrijf(uitkomst.waarde.regels);
      return gelukt({ nummers: [], vrij: 0, wachtenden: 0, voorbij: [] });
    },
    openPeriode: async (regels, door) => {
      geopend.push(regels);
      const uitkomst = boek(nieuweBoekhouding(regels), { soort: "wijzigen", regels }, door, "2025-05-20T10:00:00.000Z");
      if (!uitkomst.ok) return uitkomst;
      await web.store.schrijf(uitkomst.waarde.regels);
      return gelukt({ nummers: [], vrij: null, wachtenden: 0, voorbij: [] });
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
  const stuurNaar = async (waar: string, velden: Readonly<Record<string, string>>, als = "bh-1") => {
    const scherm = lees((await web.pagina(waar, als)).html);
    for (const [naam, waarde] of Object.entries(velden))
      expect([naam, vul(scherm, naam, waarde)]).toEqual([naam, true]);
    return web.vraag(waar, { als, method: "POST", body: new URLSearchParams(verzending(scherm)) });
  };
  const zekerNaar = (waar: string, html: string, als = "bh-1") => {
    const body = new URLSearchParams(verzending(lees(html)));
    body.set("_zeker", "ja");
    return web.vraag(waar, { als, method: "POST", body });
  };
  const stuur = (deel: string, velden: Readonly<Record<string, string>>, als?: string) =>
    stuurNaar(`${pad}/doe/${deel}`, velden, als);
  const zeker = (deel: string, html: string, als?: string) => zekerNaar(`${pad}/doe/${deel}`, html, als);
  const regels = async () => (await web.store.standen(BOEKEN))[0]!.regels;
  return { ...web, pad, stuur, zeker, stuurNaar, zekerNaar, regels, gevraagd, geopend };
}

test("een plaats erbij: eerst staat er wie die meteen krijgt aangeboden en wat zijn regels houdt, dan telt het één keer", async () => {
  const { stuur, zeker, regels, pagina, pad, gevraagd } = await metBoeken();
  const eerst = await regels();
  const proef = await stuur("plaatsen", { capaciteit: "4" });
  const html = await proef.text();
  expect(proef.status).toBe(200);
  const tekst = zichtbaar(html);
  expect(tekst).toContain("Er is nog niets vastgelegd.");
  expect(tekst).toContain("Anders wordt: het aantal plaatsen.");
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
  ["borging", { "na.0": "9" }, "Zet de maanden van weinig naar veel, ieder één keer."],
  ["urentreden", { "urentreden.2": "130" }, "Dit getal is te groot: hoogstens 100."],
  ["nieuwe-reden", { naam: "Nog een" }, "Kies ten minste één"],
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

test("criteria die elkaar tegenspreken worden in woorden geweigerd", async () => {
  const { pagina, vraag, pad, regels } = await metBoeken();
  const eerst = await regels();
  const body = new URLSearchParams(verzending(lees((await pagina(`${pad}/doe/criteria`, "bh-1")).html)));
  const types = body.getAll("onderwijstypen").filter((type) => type !== "SBO");
  body.delete("onderwijstypen");
  for (const type of types) body.append("onderwijstypen", type);
  const antwoord = await vraag(`${pad}/doe/criteria`, { als: "bh-1", method: "POST", body });
  expect(antwoord.status).toBe(422);
  expect(zichtbaar(await antwoord.text())).toContain(
    "SBO staat in de doelgroep, maar geen onderwijstype dat daarbij hoort (SBO). Niemand van SBO kan dan aanvragen.",
  );
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

describe("een nieuwe subsidieperiode", () => {
  const NIEUW = "/beheer/nieuwe-periode";
  const INGEVULD = {
    naam: "Subsidieperiode 2029",
    id: "2029",
    tot: "31-12-2030",
    "_niets.capaciteit": "ja",
    bron: "Besluit",
  };

  test("begint met de regels van een andere, staat er eerst helemaal, en gaat één keer open", async () => {
    const { stuurNaar, zekerNaar, geopend, pagina, store } = await metBoeken();
    expect((await pagina("/perioden", "bh-1")).html).toContain(`href="${NIEUW}"`);
    const proef = await stuurNaar(NIEUW, INGEVULD);
    const html = await proef.text();
    const tekst = zichtbaar(html);
    expect(proef.status).toBe(200);
    expect(tekst).toContain("Er is nog niets vastgelegd.");
    expect(tekst).toContain("Wie zich aanmeldt van 1 januari 2029 tot en met 31 december 2030 begint met deze regels.");
    expect(tekst).toContain("Jaren voor de nummers 2029, 2030");
    expect(tekst).toContain("Vaste contactpersoon");
    expect(geopend).toEqual([]);
    const na = await zekerNaar(NIEUW, html);
    expect([na.status, na.headers.get("location")]).toEqual([303, "/beheer/perioden/2029?vastgelegd=nieuw#inhoud"]);
    // A double click.
    expect((await zekerNaar(NIEUW, html)).status).toBe(303);
    expect(geopend).toHaveLength(1);
    expect(geopend[0]).toMatchObject({ id: "2029", nummerjaren: [2029, 2030], criteria: PERIODEN[2]!.criteria });
    const blad = zichtbaar((await pagina("/beheer/perioden/2029?vastgelegd=nieuw", "pl-1")).html);
    expect(blad).toContain("Vastgelegd. De subsidieperiode is geopend.");
    expect(blad).toContain("Subsidieperiode geopend".toLowerCase());
    expect((await store.regels("periode/2029"))[0]?.door).toEqual({ rol: "beheerder", id: "bh-1" });
  });

  test.each([
    [{ van: "01-06-2028" }, "De dagen overlappen met Subsidieperiode vanaf 2025"],
    [{ tot: "01-01-2028" }, "De einddatum ligt voor de begindatum."],
    [{ id: "2023-2024" }, "Deze aanduiding is al van Subsidieperiode 2023–2024. Kies een andere."],
    [{ id: "Het jaar 2029" }, "Gebruik kleine letters, cijfers en streepjes"],
    [{ "nummerjaren.0": "2028" }, "Een jaar voor de nummers valt buiten de periode."],
  ] as const)("met %j wordt in woorden geweigerd", async (anders, zin) => {
    const { stuurNaar, geopend } = await metBoeken();
    const antwoord = await stuurNaar(NIEUW, { ...INGEVULD, ...anders });
    expect(antwoord.status).toBe(422);
    expect(zichtbaar(await antwoord.text())).toContain(zin);
    expect(geopend).toEqual([]);
  });

  test("dagen waarop dan niemand kan aanvragen staan erbij", async () => {
    const { stuurNaar } = await metBoeken();
    const tekst = zichtbaar(await (await stuurNaar(NIEUW, { ...INGEVULD, van: "01-03-2029" })).text());
    expect(tekst).toContain("Van 1 januari 2029 tot en met 28 februari 2029 is er dan geen subsidieperiode.");
  });

  test("is er niet voor wie haar niet opent", async () => {
    const { pagina } = await metBoeken();
    for (const wie of ["au-1", "za-05"]) {
      expect((await pagina(NIEUW, wie)).status).toBe(403);
      expect((await pagina("/perioden", wie)).html).not.toContain(NIEUW);
    }
  });
});

test("een reden erbij, anders en weg; borging en berichten over uren; elk staat in wat is vastgelegd", async () => {
  const { stuur, zeker, regels, pagina, pad } = await metBoeken();
  const leg = async (deel: string, velden: Readonly<Record<string, string>>) => {
    const proef = await stuur(deel, velden);
    const html = await proef.text();
    expect([deel, proef.status, zichtbaar(html).includes("klopt dit?")]).toEqual([deel, 200, true]);
    expect((await zeker(deel, html)).status).toBe(303);
  };
  await leg("nieuwe-reden", { naam: "Geen ruimte in het gebouw", bij: "stop", bron: "Besluit" });
  expect((await regels()).redenen.at(-1)).toEqual({
    code: "geen-ruimte-in-het-gebouw",
    naam: "Geen ruimte in het gebouw",
    bij: ["stop"],
    bron: "Besluit",
  });
  await leg("reden-geen-ruimte-in-het-gebouw", { naam: "Het gebouw is te klein" });
  expect((await regels()).redenen.at(-1)).toMatchObject({
    code: "geen-ruimte-in-het-gebouw",
    naam: "Het gebouw is te klein",
  });
  await leg("reden-geen-ruimte-in-het-gebouw", { blijft: "nee" });
  expect((await regels()).redenen.map(({ code }) => code)).not.toContain("geen-ruimte-in-het-gebouw");
  await leg("borging", { tijdens: "3", "na.0": "2" });
  expect((await regels()).borgingscontroles).toEqual({ tijdens: 3, na: [2, 6, 12] });
  await leg("urentreden", { "urentreden.0": "60" });
  expect((await regels()).urentreden).toEqual([60, 80, 100]);
  const blad = zichtbaar((await pagina(pad, "pl-1")).html);
  expect(blad).toContain("om de 3 maanden naar de afspraken gevraagd. Na het sluiten nog na 2, 6 en 12 maanden.");
  expect(blad).toContain("Er komt bericht als 60%, 80% en 100% van de uren is geboekt.");
  expect(blad).toContain("Anders: de controles op de borging.");
  expect(blad).toContain("Anders: de redenen.");
  expect((await pagina(`${pad}/doe/reden-geen-ruimte-in-het-gebouw`, "bh-1")).status).toBe(404);
});

test("wie de laatste reden bij een besluit laat vervallen, leest waarom dat niet kan", async () => {
  const { stuur, zeker, regels } = await metBoeken();
  const bij = async () => (await regels()).redenen.filter((een) => een.bij.includes("nazorg"));
  for (const { code } of (await bij()).slice(1))
    expect((await zeker(`reden-${code}`, await (await stuur(`reden-${code}`, { blijft: "nee" })).text())).status).toBe(
      303,
    );
  const [laatste] = await bij();
  const antwoord = await stuur(`reden-${laatste!.code}`, { blijft: "nee" });
  expect(antwoord.status).toBe(422);
  expect(zichtbaar(await antwoord.text())).toContain("Geef bij alles ten minste één reden");
});
