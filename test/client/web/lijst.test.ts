import { describe, expect, test } from "vitest";
import { KOLOMNAMEN } from "#domain/lijst/kolommen.ts";
import { leesWerkboek, werkboekdelen } from "#test/support/rekenblad.ts";
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
    expect(
      [...html.matchAll(/<th\s+role="columnheader"[^>]*>(.*?)<\/th>/gs)].map(([, kop]) =>
        zichtbaar(kop!.replace(/<span class="op-kaarten">.*?<\/span>/, "")),
      ),
    ).toEqual(["Nummer", "Subsidieperiode", "Naam"]);
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

describe("als bord", () => {
  test("staan de trajecten per fase, met hoeveel het er zijn", async () => {
    const { html } = await (await maakWeb()).pagina("/trajecten?als=bord");
    const fasen = [...html.matchAll(/<section aria-labelledby="fase-.*?<\/section>/gs)].map(([deel]) => deel);
    expect(fasen.map((deel) => zichtbaar(/<h2.*?<\/h2>/s.exec(deel)![0]))).toEqual([
      "Aanvraag 2",
      "Start 0",
      "Fase 1: verkennen 2",
      "Fase 2: betrekken 0",
      "Fase 3: implementeren 0",
      "Afronding 0",
      "Nazorg 0",
    ]);
    expect(fasen.map(nummers)).toEqual([
      ["ZA-2025-004", "ZA-2025-003"],
      [],
      ["ZA-2025-001", "ZA-2025-002"],
      [],
      [],
      [],
      [],
    ]);
  });

  test("telt ook wat er niet op past, met de weg erheen, en filtert mee", async () => {
    const { store, pagina } = await maakWeb({ leeg: true });
    const veel = Array.from({ length: 25 }, (_, i) =>
      ingediend(`ZA-2025-0${i + 10}`, "School", i < 23 ? "Oost" : "West", "2025-05-12"),
    );
    await store.schrijf(veel.flatMap(({ regels }) => regels));
    const { html } = await pagina("/trajecten?als=bord&regio=Oost");
    expect(nummers(html)).toHaveLength(20);
    expect(zichtbaar(html)).toContain("Aanvraag 23");
    expect(html).toContain('href="/trajecten?fase=aanvraag&amp;regio=Oost"');
  });
});

describe("als planning", () => {
  test("staan de trajecten per zorgarrangeur langs de maanden, en als tabel", async () => {
    const { html } = await (await maakWeb()).pagina("/trajecten?als=planning");
    const delen = [...html.matchAll(/<section class="planning".*?<\/section>/gs)].map(([deel]) => deel);
    expect(delen.map((deel) => zichtbaar(/<h2.*?<\/h2>/s.exec(deel)![0]))).toEqual([
      "Medewerker za-03",
      "Nog zonder zorgarrangeur",
    ]);
    expect(delen.map(nummers)).toEqual([
      ["ZA-2025-001", "ZA-2025-002"],
      ["ZA-2025-003", "ZA-2025-004"],
    ]);
    expect(zichtbaar(delen[1]!)).toContain("2 trajecten, 1 met een termijn die te laat is.");
    expect(delen[0]).toContain('role="img"');
  });
});

describe("bewaren", () => {
  const kwaad = ["=1+1", "+1", "-1", "@SUM(A1)", '=HYPERLINK("http://kwaad.example","klik")', 'gewoon; met "tekens"'];

  async function metKwaad() {
    const web = await maakWeb({ leeg: true });
    await web.store.schrijf(
      kwaad.flatMap((naam, i) => ingediend(`ZA-2025-00${i + 1}`, naam, "Oost", "2025-05-12").regels),
    );
    return web;
  }

  test("als CSV staat er precies wat de lijst toont, van alle bladzijden", async () => {
    const { store, vraag } = await maakWeb();
    await store.schrijf(
      Array.from({ length: 70 }, (_, i) => ingediend(`ZA-2026-${100 + i}`, "School", "Oost", "2025-05-12")).flatMap(
        ({ regels }) => regels,
      ),
    );
    const antwoord = await vraag("/trajecten.csv?sorteer=nummer&kolom=nummer&kolom=uren&kolom=za&kolom=ontvangen");
    expect(antwoord.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(antwoord.headers.get("content-disposition")).toBe('attachment; filename="trajecten-2025-05-20.csv"');
    const bytes = Buffer.from(await antwoord.arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const regels = bytes.toString("utf8").slice(1).split("\r\n");
    expect(regels.slice(0, 3)).toEqual([
      "Nummer;Uren geboekt;Urenbudget;Zorgarrangeur;Ontvangen",
      "ZA-2025-001;37,5;100;Medewerker za-03;2025-01-07",
      "ZA-2025-002;88;100;Medewerker za-03;2025-01-07",
    ]);
    expect(regels).toHaveLength(1 + 4 + 70 + 1);
  });

  test("een formule die iemand typte is in CSV tekst", async () => {
    const { vraag } = await metKwaad();
    const tekst = await (await vraag("/trajecten.csv?sorteer=nummer&kolom=nummer&kolom=naam")).text();
    expect(
      tekst
        .split("\r\n")
        .slice(1, -1)
        .map((regel) => regel.slice("ZA-2025-001;".length)),
    ).toEqual([
      "'=1+1",
      "'+1",
      "'-1",
      "'@SUM(A1)",
      `"'=HYPERLINK(""http://kwaad.example"",""klik"")"`,
      `"gewoon; met ""tekens"""`,
    ]);
  });

  test("en in het werkblad ook: nergens een formule, en dezelfde cellen", async () => {
    const { vraag } = await metKwaad();
    const antwoord = await vraag("/trajecten.xlsx?sorteer=nummer&kolom=nummer&kolom=naam&kolom=ontvangen");
    expect(antwoord.headers.get("content-type")).toContain("spreadsheetml.sheet");
    const bytes = new Uint8Array(await antwoord.arrayBuffer());
    const blad = werkboekdelen(bytes).get("xl/worksheets/sheet1.xml");
    expect(blad).not.toContain("<f>");
    const [cellen] = [...leesWerkboek(bytes).values()];
    expect(cellen?.flat().filter((cel) => typeof cel === "string")).toEqual([
      "Nummer",
      "Naam",
      "Ontvangen",
      ...kwaad.flatMap((naam, i) => [`ZA-2025-00${i + 1}`, /^[=+\-@]/.test(naam) ? `'${naam}` : naam]),
    ]);
    // A day is a day: 12 May 2025, as a workbook counts.
    expect(blad).toContain("<v>45789</v>");
  });

  test("van wat niet te zoeken is, of er niet meer is, zegt de lijst het", async () => {
    const { vraag } = await maakWeb();
    for (const deel of [`zoek=${"x".repeat(200)}`, "za=za-99"]) {
      const antwoord = await vraag(`/trajecten.csv?${deel}`);
      expect(antwoord.status).toBe(303);
      expect(antwoord.headers.get("location")).toBe(`/trajecten?${deel}`);
    }
  });

  test("een naam van iemand van buiten staat in geen kolom, voor wie dan ook", async () => {
    const { vraag } = await maakWeb();
    const kolommen = KOLOMNAMEN.map((naam) => `kolom=${naam}`).join("&");
    for (const als of ["pl-1", "za-05", "bh-1"])
      expect(await (await vraag(`/trajecten.csv?wat=alles&${kolommen}`, { als })).text()).not.toMatch(
        /Noor de Vries|Bakker|Imane/,
      );
  });
});
