import { describe, expect, test } from "vitest";
import { ingediend, maakWeb, zichtbaar } from "./hulp.ts";

/** Of the list itself: what is to be done first stands above it. */
const lijst = (html: string): string => html.slice(html.indexOf('id="lijst"'));

const rijtekst = (html: string, nummer: string): string =>
  zichtbaar(
    `<${
      lijst(html)
        .split("<tr")
        .find((rij) => rij.includes(`/trajecten/${nummer}"`)) ?? ""
    }`,
  );

const nummers = (html: string): string[] =>
  [...lijst(html).matchAll(/<a href="\/trajecten\/([\w-]+)"/g)].map(([, nummer]) => nummer ?? "");

describe("de lijst", () => {
  test("zet de termijn die het eerst afloopt bovenaan", async () => {
    const { html } = await (await maakWeb()).pagina("/");
    expect(nummers(html)).toEqual(["ZA-2025-004", "ZA-2025-003", "ZA-2025-001", "ZA-2025-002", "ZA-2025-005"]);
  });

  test.each([
    [
      "een lopend traject met uren",
      "ZA-2025-001",
      "De Wissel Breda – Verkennen, stap 1 37,5 van 100 uur Middellang Zuid",
    ],
    ["een budget dat bijna op is, in woorden", "ZA-2025-002", "88 van 100 uur budget bijna op"],
    ["een termijn in dagen", "ZA-2025-003", "7 juli 2025 over 48 dagen Het besluit over de aanvraag"],
    ["een termijn die verstreken is, in woorden", "ZA-2025-004", "28 april 2025 22 dagen te laat"],
  ])("toont %s", async (_naam, nummer, tekst) => {
    const { html } = await (await maakWeb()).pagina("/");
    expect(rijtekst(html, nummer)).toContain(tekst);
  });

  test.each([
    ["?staat=verkennen", ["ZA-2025-001", "ZA-2025-002"]],
    ["?regio=Zuid", ["ZA-2025-003", "ZA-2025-001"]],
    ["?staat=verkennen&regio=Zuid", ["ZA-2025-001"]],
    ["?staat=bestaat-niet", []],
  ])("filtert met %s", async (vraag, verwacht) => {
    const { html, status } = await (await maakWeb()).pagina(`/${vraag}`);
    expect(status).toBe(200);
    expect(nummers(html)).toEqual(verwacht);
  });

  test("gaat verder op een volgende bladzijde, zonder er een over te slaan of te herhalen", async () => {
    const { store, pagina } = await maakWeb({ leeg: true });
    const alle = Array.from({ length: 230 }, (_, i) => `ZA-2025-${String(i + 1).padStart(3, "0")}`);
    const klaar = (i: number) => i % 4 === 3;
    await store.schrijf(
      alle.flatMap((nummer, i) => {
        const verloop = ingediend(nummer, "School", "Oost", i % 2 === 0 ? "2025-05-12" : "2025-05-13");
        return (klaar(i) ? verloop.gebeurt("aanvraag.afgewezen") : verloop).regels;
      }),
    );
    const gezien: string[] = [];
    let bladzijden = 0;
    for (let pad: string | undefined = "/?regio=Oost"; pad !== undefined; bladzijden++) {
      const { html } = await pagina(pad);
      gezien.push(...nummers(html));
      pad = /href="([^"]+)">Volgende trajecten/.exec(html)?.[1]?.replaceAll("&amp;", "&");
    }
    expect(bladzijden).toBe(3);
    expect(gezien.toSorted()).toEqual(alle);
    // What is decided comes last, past the edge of a page too.
    expect(gezien.slice(-57)).toEqual(alle.filter((_, i) => klaar(i)));
  });
});

test("telt per staat, in de volgorde van een traject", async () => {
  const { html } = await (await maakWeb()).pagina("/");
  const keuze = /<ul class="staten"[^>]*>(.*?)<\/ul>/s.exec(html)?.[1] ?? "";
  const staten = keuze.split("<li>").slice(1).map(zichtbaar);
  expect(staten).toEqual(["Alle 5", "Ingediend 1", "Beoordeling 1", "Verkennen 2", "Afgewezen 1"]);
});

describe("bovenaan", () => {
  const eerst = (html: string): string => zichtbaar(/id="eerst".*?<\/section>/s.exec(html)?.[0] ?? "");

  test("staat wat de projectleider eerst moet doen, het meest te laat het eerst", async () => {
    const { html } = await (await maakWeb()).pagina("/");
    expect(html.indexOf('id="eerst"')).toBeLessThan(html.indexOf('id="lijst"'));
    expect(eerst(html)).toMatch(/57 dagen te laat .* 53 dagen te laat .* 22 dagen te laat Alle signalen$/);
    expect(html).toContain('<a href="/signalen">Alle signalen</a>');
  });

  test("staan er vijf, en hoeveel er nog meer zijn", async () => {
    const { store, pagina } = await maakWeb({ leeg: true });
    const zeven = Array.from({ length: 7 }, (_, i) => ingediend(`ZA-2025-00${i + 1}`, "School", "Oost", "2025-03-03"));
    await store.schrijf(zeven.flatMap(({ regels }) => regels));
    const tekst = eerst((await pagina("/")).html);
    expect(tekst.match(/22 dagen te laat/g)).toHaveLength(5);
    expect(tekst).toContain("Alle signalen (nog 2 te laat of deze week)");
  });

  test("staat het als er niets dringends is", async () => {
    const { store, pagina } = await maakWeb({ leeg: true });
    await store.schrijf(ingediend("ZA-2025-001", "School", "Oost", "2025-05-12").regels);
    expect(eerst((await pagina("/")).html)).toContain("Er is niets te laat, en er hoeft deze week niets af.");
  });

  test("staat bij een gefilterde lijst die lijst zelf", async () => {
    const { pagina } = await maakWeb();
    for (const vraag of ["staat=verkennen", "regio=Zuid", "na=2025-04-08_ZA-2025-001"])
      expect((await pagina(`/?${vraag}`)).html).not.toContain('id="eerst"');
  });
});

test("een regio kiezen laat de gekozen staat staan", async () => {
  const { html } = await (await maakWeb()).pagina("/?staat=verkennen");
  expect(html).toContain('<input type="hidden" name="staat" value="verkennen" />');
});

test("zegt wat te doen als er nog niets is", async () => {
  const { html } = await (await maakWeb({ leeg: true })).pagina("/");
  expect(html).toContain("Er zijn nog geen trajecten");
  expect(html).not.toContain("<table");
});

test("zegt het als de verwerking stilstaat", async () => {
  const { html } = await (
    await maakWeb({ gezondheid: () => Promise.resolve({ goed: false, regel: "De verwerking antwoordt niet." }) })
  ).pagina("/");
  expect(html).toContain('class="melding let-op" role="status"');
  expect(zichtbaar(html)).toContain("! De verwerking antwoordt niet.");
});
