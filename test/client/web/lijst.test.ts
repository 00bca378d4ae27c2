import { describe, expect, test } from "vitest";
import { ingediend, maakWeb, zichtbaar } from "./hulp.ts";

const rijtekst = (html: string, nummer: string): string =>
  zichtbaar(`<${html.split("<tr").find((rij) => rij.includes(`/trajecten/${nummer}"`)) ?? ""}`);

const nummers = (html: string): string[] =>
  [...html.matchAll(/<a href="\/trajecten\/(ZA-[\w-]+)"/g)].map(([, nummer]) => nummer ?? "");

describe("de lijst", () => {
  test("toont wat loopt, de termijn die het eerst afloopt bovenaan", async () => {
    const { html } = await (await maakWeb()).pagina("/trajecten");
    expect(nummers(html)).toEqual(["ZA-2025-004", "ZA-2025-003", "ZA-2025-001", "ZA-2025-002"]);
    expect(zichtbaar(html)).toContain("4 trajecten");
  });

  test.each([
    [
      "een lopend traject met uren",
      "ZA-2025-001",
      "De Wissel Breda – Verkennen, stap 1 Medewerker za-03 37,5 van 100 uur",
    ],
    ["een budget dat bijna op is, in woorden", "ZA-2025-002", "88 van 100 uur budget bijna op"],
    ["een termijn in dagen", "ZA-2025-003", "7 juli 2025 over 48 dagen Het besluit over de aanvraag"],
    ["een termijn die verstreken is, in woorden", "ZA-2025-004", "28 april 2025 22 dagen te laat"],
  ])("toont %s", async (_naam, nummer, tekst) => {
    const { html } = await (await maakWeb()).pagina("/trajecten");
    expect(rijtekst(html, nummer)).toContain(tekst);
  });

  test.each([
    ["wat=alles", ["ZA-2025-004", "ZA-2025-003", "ZA-2025-001", "ZA-2025-002", "ZA-2025-005"]],
    ["wat=klaar", ["ZA-2025-005"]],
    ["staat=verkennen", ["ZA-2025-001", "ZA-2025-002"]],
    ["staat=afgewezen", ["ZA-2025-005"]],
    ["regio=zuid", ["ZA-2025-003", "ZA-2025-001"]],
    ["staat=verkennen&regio=Zuid", ["ZA-2025-001"]],
    ["budget=80", ["ZA-2025-002"]],
    ["termijn=vandaag", ["ZA-2025-004"]],
    ["za=geen", ["ZA-2025-004", "ZA-2025-003"]],
    ["zoek=klimop", ["ZA-2025-004"]],
    ["zoek=%22in+en+omstreken%22", []],
    ["zoek=%22kennemerland+en%22+PASSEND", ["ZA-2025-002"]],
    ["zoek=baken", []],
    ["zoek=%25", []],
    ["zoek=_", []],
    ["sorteer=-naam", ["ZA-2025-004", "ZA-2025-002", "ZA-2025-003", "ZA-2025-001"]],
  ])("met %s", async (vraag, verwacht) => {
    const { html, status } = await (await maakWeb()).pagina(`/trajecten?${vraag}`);
    expect(status).toBe(200);
    expect(nummers(html)).toEqual(verwacht);
  });

  test("gaat verder op een volgende bladzijde, zonder er een over te slaan of te herhalen", async () => {
    const { store, pagina } = await maakWeb({ leeg: true });
    const alle = Array.from({ length: 130 }, (_, i) => `ZA-2025-${String(i + 1).padStart(3, "0")}`);
    await store.schrijf(
      alle.flatMap(
        (nummer, i) => ingediend(nummer, "School", "Oost", i % 2 === 0 ? "2025-05-12" : "2025-05-13").regels,
      ),
    );
    const gezien: string[] = [];
    let bladzijden = 0;
    for (let pad: string | undefined = "/trajecten?regio=Oost"; pad !== undefined; bladzijden++) {
      const { html } = await pagina(pad);
      gezien.push(...nummers(html));
      pad = /href="([^"]+)"\s+rel="next"/.exec(html)?.[1]?.replaceAll("&amp;", "&");
    }
    expect(bladzijden).toBe(3);
    expect(gezien.toSorted()).toEqual(alle);
    // A list that became shorter since: its last page, not an empty one.
    expect(nummers((await pagina("/trajecten?regio=Oost&blad=99")).html)).toEqual(gezien.slice(100));
  });

  test("toont de gekozen kolommen, in de gekozen volgorde", async () => {
    const { html } = await (await maakWeb()).pagina("/trajecten?kolom=nummer&kolom=periode&kolom=naam");
    expect([...html.matchAll(/<th role="columnheader"[^>]*>(.*?)<\/th>/gs)].map(([, kop]) => zichtbaar(kop!))).toEqual([
      "Nummer",
      "Subsidieperiode",
      "Naam",
    ]);
    expect(rijtekst(html, "ZA-2025-004")).toContain("ZA-2025-004 2025 SBO De Klimop");
  });
});

describe("een bewaarde weergave", () => {
  test("is een adres: het formulier stuurt door naar wat er gekozen is", async () => {
    const { vraag } = await maakWeb();
    const antwoord = await vraag("/trajecten?zoek=&wat=alles&fase=&za=&regio=Zuid&sorteer=termijn&termijn=&budget=");
    expect(antwoord.status).toBe(303);
    expect(antwoord.headers.get("location")).toBe("/trajecten?wat=alles&regio=Zuid");
  });

  test("die noemt wat er niet meer is, zegt dat en toont de rest", async () => {
    const { html, status } = await (await maakWeb()).pagina("/trajecten?za=za-99&regio=Zuid&kolom=oud");
    expect(status).toBe(200);
    expect(nummers(html)).toEqual(["ZA-2025-003", "ZA-2025-001"]);
    expect(zichtbaar(html)).toContain("De zorgarrangeur ‘za-99’ is er niet (meer). De kolom ‘oud’ is er niet (meer).");
  });

  test("zegt wat er gekozen is, elk met de weg naar de lijst zonder", async () => {
    const { html } = await (await maakWeb()).pagina("/trajecten?zoek=wissel&regio=Zuid&termijn=7+dagen");
    const keuzes = /aria-label="Gekozen filters">(.*?)<\/ul>/s.exec(html)?.[1] ?? "";
    expect(zichtbaar(keuzes)).toBe(
      "Zoek: wissel ✕ : weghalen Regio Zuid ✕ : weghalen Termijn binnen 7 dagen ✕ : weghalen Alles wissen",
    );
    expect(keuzes).toContain('href="/trajecten?zoek=wissel&amp;termijn=7+dagen"');
  });

  test("met een zoektekst van 5.000 tekens wordt in woorden geweigerd", async () => {
    const { html, status } = await (await maakWeb()).pagina(`/trajecten?zoek=${"x".repeat(5_000)}`);
    expect(status).toBe(422);
    expect(zichtbaar(html)).toContain("U zoekt op een tekst van 5.000 tekens.");
    expect(nummers(html)).toEqual([]);
    expect(html.length).toBeLessThan(40_000);
  });
});

describe("wie een mens zoekt", () => {
  const wie = "zoek=noor+de+vries";

  test.each([
    ["pl-1", ["ZA-2025-004", "ZA-2025-003", "ZA-2025-001", "ZA-2025-002"]],
    ["au-1", ["ZA-2025-004", "ZA-2025-003", "ZA-2025-001", "ZA-2025-002"]],
    // Of the trajecten of others no page shows them this name.
    ["za-03", ["ZA-2025-001", "ZA-2025-002"]],
    ["za-05", []],
    ["bh-1", []],
  ])("als %s vindt alleen waar die de naam mag zien", async (als, verwacht) => {
    const { html } = await (await maakWeb()).pagina(`/trajecten?${wie}`, als);
    expect(nummers(html)).toEqual(verwacht);
  });

  test("een zorgarrangeur is voor iedereen bij naam te vinden", async () => {
    const { pagina } = await maakWeb();
    for (const als of ["pl-1", "za-05", "bh-1"])
      expect(nummers((await pagina("/trajecten?zoek=medewerker+za-03", als)).html)).toEqual([
        "ZA-2025-001",
        "ZA-2025-002",
      ]);
  });
});

test("zegt wat te doen als er nog niets is", async () => {
  const { html } = await (await maakWeb({ leeg: true })).pagina("/trajecten");
  expect(html).toContain("Er zijn nog geen trajecten");
  expect(html).not.toContain("<table");
});

test("wie niets vindt, kan ook in wat klaar is zoeken", async () => {
  const { html } = await (await maakWeb()).pagina("/trajecten?zoek=baken");
  expect(html).toContain('<a href="/trajecten?zoek=baken&amp;wat=alles">Zoek ook in wat klaar is</a>');
});
