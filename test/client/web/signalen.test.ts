import { describe, expect, test } from "vitest";
import { plusDagen } from "#domain/kalender/datum.ts";
import { KALENDER } from "#domain/kalender/kalender.ts";
import { signalen } from "#domain/signalen/signalen.ts";
import { type Verloop, verloopTot } from "#test/support/gebeurtenissen.ts";
import { maakWeb, zichtbaar } from "./hulp.ts";

/** The pages stand on Tuesday 20 May 2025. */
const VANDAAG = "2025-05-20";
const LANG = "ZA-2025-002 Samenwerkingsverband Passend Onderwijs Noord-Kennemerland en omstreken";
const STIL_1 = "ZA-2025-001 De Wissel Breda Er is lang niets vastgelegd. Kijk hoe het gaat.";
const STIL_2 = `${LANG} Er is lang niets vastgelegd. Kijk hoe het gaat.`;

/** They started without a plan. */
const zonderPlan = (traject: string): string[] =>
  [
    "Er is nog geen einde afgesproken. Spreek af wanneer het traject klaar is en leg die dag vast.",
    "Nog niet bekend: wie in de school het werk kan overnemen en wie er namens het bestuur bij betrokken is.",
    "Er is nog geen borgingsafspraak. Leg vast welke partner waarvoor verantwoordelijk blijft.",
  ].map((wat) => `${traject} ${wat} –`);

/** From its heading to the next section: the heading, and each row in words. */
const groepen = (html: string): string[][] =>
  html
    .split("<section")
    .slice(1)
    .map((sectie) => {
      const [, kop = ""] = /<h2[^>]*>([^<]+)<\/h2>/.exec(sectie) ?? [];
      const rijen = sectie.split("</section>")[0]!.split('<tr role="row">').slice(2);
      return [kop, ...rijen.map((rij) => zichtbaar(rij.split("</tr>")[0]!))];
    });

test("voor de projectleider: wat te laat is bovenaan, met hoe laat en een link; wat later komt staat er ook", async () => {
  const { html, status } = await (await maakWeb()).pagina("/signalen");
  expect(status).toBe(200);
  expect(zichtbaar(html)).toContain("Wat er op 20 mei 2025 openstaat voor de projectleider.");
  expect(groepen(html)).toEqual([
    [
      "Te laat (3)",
      `${STIL_1} Dit ligt bij Medewerker za-03. 24 maart 2025 57 dagen te laat`,
      `${STIL_2} Dit ligt bij Medewerker za-03. 28 maart 2025 53 dagen te laat`,
      "ZA-2025-004 SBO De Klimop Neem een besluit over de aanvraag. 28 april 2025 22 dagen te laat",
    ],
    ["Later (1)", "ZA-2025-003 Gemeente Goes Neem een besluit over de aanvraag. 7 juli 2025 over 48 dagen"],
    ["Zonder datum (1)", expect.stringContaining("Alle Organisaties Niet bevestigd is welke school")],
  ]);
  expect(html).toContain('<a href="/trajecten/ZA-2025-004">ZA-2025-004</a>');
  expect(html).not.toContain("<details");
});

test("voor een zorgarrangeur: alleen het eigen werk", async () => {
  const { pagina } = await maakWeb();
  const { html } = await pagina("/signalen?voor=za%3Aza-03");
  expect(zichtbaar(html)).toContain("openstaat voor Medewerker za-03");
  expect(html).toMatch(/href="\/signalen\?voor=za%3Aza-03"\s+aria-current="true"/);
  expect(groepen(html)).toEqual([
    ["Te laat (2)", `${STIL_1} 24 maart 2025 57 dagen te laat`, `${STIL_2} 28 maart 2025 53 dagen te laat`],
    [
      "Zonder datum (7)",
      ...zonderPlan("ZA-2025-001 De Wissel Breda"),
      `${LANG} Van de uren is 80% of meer geboekt: 88 van 100 uur. –`,
      ...zonderPlan(LANG),
    ],
  ]);
});

test("van iedereen staat naast elkaar hoeveel er te laat is of deze week af moet, met een link", async () => {
  const { html } = await (await maakWeb()).pagina("/signalen");
  const keuze = /<ul class="staten">(.*?)<\/ul>/s.exec(html)?.[1] ?? "";
  expect(keuze.split("<li>").slice(1).map(zichtbaar)).toEqual([
    "Projectleider 3",
    "Plaatsvervanger 3",
    "Beheerder 0",
    "Medewerker za-03 2",
  ]);
  expect(keuze).toContain('href="/signalen?voor=za%3Aza-03"');
});

describe("wie er niet is of niets heeft", () => {
  test("hoort dat er niets openstaat", async () => {
    const { pagina } = await maakWeb();
    for (const [voor, naam] of [
      ["beheerder", "de beheerder"],
      ["za:za-99", "za-99"],
    ]) {
      const { html } = await pagina(`/signalen?voor=${voor}`);
      expect(zichtbaar(html)).toContain(`✓ Er staat niets open voor ${naam}.`);
      expect(html).not.toContain("<table");
    }
  });

  test("krijgt zonder goede naam de lijst van de projectleider", async () => {
    const { pagina } = await maakWeb();
    for (const voor of ["baas", "za:", ""])
      expect(zichtbaar((await pagina(`/signalen?voor=${voor}`)).html)).toContain("openstaat voor de projectleider");
  });
});

test("is er niets te laat en hoeft er deze week niets af, dan staat dat er", async () => {
  const { store, pagina } = await maakWeb({ leeg: true });
  await store.schrijf(verloopTot("beoordeling", { nummer: "ZA-2025-001", op: VANDAAG }).regels);
  const { html } = await pagina("/signalen");
  expect(zichtbaar(html)).toContain("✓ Er is niets te laat, en er hoeft deze week niets af. Later (1)");
});

test("wat is gezien staat erbij, wat is afgehandeld staat er niet meer", async () => {
  const { store, pagina } = await maakWeb({ leeg: true });
  const gezien = verloopTot("beoordeling", { nummer: "ZA-2025-001", op: plusDagen(VANDAAG, -54) });
  const klaar = verloopTot("beoordeling", { nummer: "ZA-2025-002", op: plusDagen(VANDAAG, -54) });
  const sleutel = ({ dossier, pad, dag }: Verloop) => signalen(dossier, pad, dag)[0]!.sleutel;
  gezien.opDag("2025-05-19").gebeurt("signaal.geopend", { sleutel: sleutel(gezien) });
  klaar.opDag("2025-05-19").gebeurt("signaal.afgehandeld", { sleutel: sleutel(klaar) });
  await store.schrijf([gezien, klaar].flatMap(({ regels }) => regels));
  expect(groepen((await pagina("/signalen")).html)).toEqual([
    [
      "Deze week (1)",
      "ZA-2025-001 De Wissel Breda Neem een besluit over de aanvraag. Gezien op 19 mei 2025. 22 mei 2025 over 2 dagen",
    ],
  ]);
});

test("het menu telt op iedere pagina wat te laat is of deze week af moet, en zwijgt als er niets is", async () => {
  const { pagina, mailId } = await maakWeb();
  for (const pad of ["/", "/signalen", "/signalen?voor=beheerder", "/trajecten/ZA-2025-001", `/postvak/${mailId}`])
    expect(zichtbaar((await pagina(pad)).html)).toContain("Trajecten Signalen 3 te doen ");
  const leeg = await (await maakWeb({ leeg: true })).pagina("/signalen");
  expect(zichtbaar(leeg.html)).toMatch(/Trajecten Signalen (?!\d)/);
  expect((await pagina("/signalen")).html).toMatch(/href="\/signalen"\s+aria-current="page"/);
});

test("een kalender die afloopt staat bij de beheerder, zonder link naar een traject", async () => {
  const kalender = { ...KALENDER, besluitjaren: { van: 2020, tot: 2025 } };
  const { pagina } = await maakWeb({ leeg: true, kalender });
  const { html } = await pagina("/signalen?voor=beheerder");
  expect(groepen(html)[0]?.join()).toContain("Zet het nieuwe besluit");
  expect(html).not.toContain("/trajecten/");
});

test("een lange lijst heeft bladzijden en een keuze van soort, en het adres houdt beide vast", async () => {
  const { store, pagina } = await maakWeb({ leeg: true });
  const nummers = Array.from({ length: 57 }, (_, i) => `ZA-2025-${String(i + 100)}`);
  await store.schrijf(
    nummers.flatMap((nummer) => verloopTot("beoordeling", { nummer, op: plusDagen(VANDAAG, -100) }).regels),
  );
  const rijen = (html: string): string[] =>
    [...html.matchAll(/<a href="\/trajecten\/(ZA-2025-1\d\d)">\1<\/a>/g)].map(([, nummer]) => nummer!);
  const eerste = (await pagina("/signalen?soort=beslissing")).html;
  expect(zichtbaar(eerste)).toContain("Te laat (57)");
  expect(zichtbaar(eerste)).toContain("1 t/m 50 van 57 signalen");
  expect(eerste).toMatch(/<option value="beslissing"\s+selected\s*>\s*Het besluit over de aanvraag \(57\)/);
  const [, volgende] = /href="([^"]+)"\s+rel="next"/.exec(eerste) ?? [];
  expect(volgende).toBe("/signalen?soort=beslissing&amp;voor=projectleider&amp;blad=2");
  const tweede = (await pagina(volgende!.replaceAll("&amp;", "&"))).html;
  expect([...rijen(eerste), ...rijen(tweede)].toSorted()).toEqual(nummers);
  expect((await pagina("/signalen?soort=beslissing&blad=99")).html).toContain('<span aria-current="page">');
  expect(zichtbaar((await pagina("/signalen?soort=mail")).html)).toContain("Er staat niets van deze keuze open");
  for (const onzin of ["soort=%27%3B--", "blad=-1", "blad=1e9", "soort=beslissing&soort=mail"])
    expect((await pagina(`/signalen?${onzin}`)).status).toBe(200);
});
