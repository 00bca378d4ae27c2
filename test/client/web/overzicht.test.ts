import { describe, expect, test } from "vitest";
import { perVerzending } from "#client/web/overzicht/lees.ts";
import { verloopTot } from "#test/support/gebeurtenissen.ts";
import { ingediend, inUitvoering, maakWeb, zichtbaar } from "./hulp.ts";

const sectie = (html: string, id: string): string =>
  html.split("<section").find((deel) => deel.includes(`aria-labelledby="${id}"`)) ?? "";

/** Each figure of a page that leads somewhere. */
const cijfers = (html: string) =>
  [...html.matchAll(/<a\s+href="([^"]+)"\s*>((?:(?!<\/a).)*<strong>(\d+)<\/strong>.*?)<\/a\s*>/gs)].map(
    ([, adres = "", tekst = "", aantal = ""]) => ({
      adres: adres.replaceAll("&amp;", "&"),
      wat: zichtbaar(tekst),
      aantal: Number(aantal),
    }),
  );

/** How much a list says that there is of what it shows. */
function geteld(adres: string, html: string): number {
  const tekst = zichtbaar(html);
  if (adres.startsWith("/signalen"))
    return [...html.matchAll(/<h2[^>]*>[^<]+\((\d+)\)<\/h2>/g)].reduce((som, [, aantal]) => som + Number(aantal), 0);
  if (/Er zijn (?:geen trajecten die hierbij|nog geen trajecten)/.test(tekst)) return 0;
  return Number(/(?:van )?(\d+) traject(?:en)?\b/.exec(tekst.slice(tekst.indexOf("Volgorde en kolommen")))?.[1] ?? NaN);
}

/** The five of every test, and beside them a verlenging to decide on, one that applied for the whole country, and one that has nobody yet. */
async function vol() {
  const web = await maakWeb();
  await web.store.schrijf([
    ...ingediend("ZA-2025-006", "Landelijk Centrum", "Landelijk", "2025-04-01").later(3).gebeurt("beoordeling.gestart")
      .regels,
    ...inUitvoering("ZA-2025-007", "De Vlier", "Oost", 96).gebeurt("verlenging.gevraagd").regels,
    ...verloopTot("toegekend", { nummer: "ZA-2025-008", op: "2025-03-03" }).regels,
  ]);
  return web;
}

describe("de eerste bladzijde van de projectleider", () => {
  test("ieder cijfer is hoeveel er in zijn lijst staat", async () => {
    const { pagina } = await vol();
    const alle = cijfers((await pagina("/")).html);
    expect(alle.length).toBeGreaterThan(25);
    for (const { adres, wat, aantal } of alle) {
      const { status, html } = await pagina(adres);
      expect({ adres, wat, status, aantal: geteld(adres, html) }).toEqual({ adres, wat, status: 200, aantal });
    }
  });

  test("ook waar niets is", async () => {
    const { pagina } = await maakWeb({ leeg: true });
    const { html, status } = await pagina("/");
    expect(status).toBe(200);
    for (const { adres, aantal } of cijfers(html))
      expect({ adres, aantal: geteld(adres, (await pagina(adres)).html) }).toEqual({ adres, aantal });
    expect(zichtbaar(html)).toContain("Er is niets waarover u moet beslissen.");
    expect(zichtbaar(html)).toContain("Er zijn nog geen trajecten");
  });

  test("bovenaan staat waarover te beslissen is, met de dag die is beloofd, de laatste bovenaan", async () => {
    const { html } = await (await vol()).pagina("/");
    expect(html.indexOf('id="beslissen"')).toBeLessThan(html.indexOf('id="eerst"'));
    const rijen = sectie(html, "beslissen")
      .split('<tr role="row">')
      .slice(2)
      .map((rij) => zichtbaar(rij.split("</tr>")[0]!));
    expect(rijen).toEqual([
      "ZA-2025-007 De Vlier Het besluit over de verlenging 17 maart 2025 64 dagen te laat",
      "ZA-2025-004 SBO De Klimop Het besluit over de aanvraag 28 april 2025 22 dagen te laat",
      "ZA-2025-006 Landelijk Centrum Het besluit over de aanvraag 27 mei 2025 over 7 dagen",
      "ZA-2025-003 Gemeente Goes Het besluit over de aanvraag 7 juli 2025 over 48 dagen",
    ]);
    expect(zichtbaar(sectie(html, "eerst"))).not.toContain("SBO De Klimop");
    expect(zichtbaar(sectie(html, "eerst"))).toContain("Er is lang niets vastgelegd.");
  });

  test("per zorgarrangeur: wat er gepland is naast wat die werkt", async () => {
    const { html } = await (await vol()).pagina("/");
    const werk = zichtbaar(sectie(html, "werk"));
    expect(werk).toContain("Medewerker za-03: 3 trajecten , 0 van 36 uur per week");
    expect(werk).toContain("3 zonder gepland einde, niet meegeteld");
    expect(werk).toContain("Medewerker za-05: 0 trajecten");
  });

  test("plaatsen, spreiding en brieven", async () => {
    const { html } = await (await vol()).pagina("/");
    expect(zichtbaar(sectie(html, "plaatsen"))).toContain(
      "2 van 3 plaatsen vergeven, nog 1 vrij. Niemand wacht. Er is nu 1 plaats vrij.",
    );
    const spreiding = zichtbaar(sectie(html, "spreiding"));
    expect(spreiding).toMatch(/^.*4 aanvragen toegekend in Subsidieperiode vanaf 2025, op 20 mei 2025\./);
    expect(spreiding).toMatch(/Stad of platteland Stad 4 Platteland 0/);
    expect(zichtbaar(sectie(html, "brieven"))).toContain("Er is nog geen brief gegaan.");
  });

  test("dezelfde brief aan meer lezers op één dag is één regel", () => {
    const brief = {
      nummer: "ZA-2025-001",
      brief: "gestart",
      rol: "za",
      stand: "verzonden",
      op: "2025-05-20T09:00:00.000Z",
    } as const;
    const regels = perVerzending([
      brief,
      { ...brief, rol: "partner" },
      { ...brief, rol: "partner", stand: "geweigerd" },
      { ...brief, rol: "partner", op: "2025-05-19T09:00:00.000Z" },
    ]);
    expect(regels.map(({ lezers, stand, op }) => [lezers, stand, op.slice(0, 10)])).toEqual([
      [2, "verzonden", "2025-05-20"],
      [1, "geweigerd", "2025-05-20"],
      [1, "verzonden", "2025-05-19"],
    ]);
  });

  test("zegt het als de verwerking stilstaat", async () => {
    const { html } = await (
      await maakWeb({ gezondheid: () => Promise.resolve({ goed: false, regel: "De verwerking antwoordt niet." }) })
    ).pagina("/");
    expect(html).toContain('class="melding let-op" role="status"');
    expect(zichtbaar(html)).toContain("! De verwerking antwoordt niet.");
  });
});

describe("de eerste bladzijde van de anderen", () => {
  const eerst = (html: string): string => zichtbaar(/id="eerst".*?<\/section>/s.exec(html)?.[0] ?? "");

  test("telt per staat, in de volgorde van een traject", async () => {
    const { html } = await (await maakWeb()).pagina("/", "au-1");
    const keuze = /<ul class="staten" aria-label="Per staat">(.*?)<\/ul>/s.exec(html)?.[1] ?? "";
    expect(keuze).toContain('href="/trajecten?staat=verkennen"');
    const staten = keuze.split("<li>").slice(1).map(zichtbaar);
    expect(staten).toEqual(["Alles wat loopt", "Ingediend 1", "Beoordeling 1", "Verkennen 2", "Afgewezen 1"]);
  });

  test("begint met wat eerst moet, het meest te laat het eerst", async () => {
    const { html } = await (await maakWeb()).pagina("/", "au-1");
    expect(eerst(html)).toMatch(/57 dagen te laat .* 53 dagen te laat .* 22 dagen te laat Alle signalen$/);
    expect(html).toContain('<a href="/signalen">Alle signalen</a>');
  });

  test("daarvan staan er vijf, en hoeveel er nog meer zijn", async () => {
    const { store, pagina } = await maakWeb({ leeg: true });
    const zeven = Array.from({ length: 7 }, (_, i) => ingediend(`ZA-2025-00${i + 1}`, "School", "Oost", "2025-03-03"));
    await store.schrijf(zeven.flatMap(({ regels }) => regels));
    const tekst = eerst((await pagina("/", "au-1")).html);
    expect(tekst.match(/22 dagen te laat/g)).toHaveLength(5);
    expect(tekst).toContain("Alle signalen (nog 2 te laat of deze week)");
  });

  test("zegt het als er niets dringends is, en wat te doen als er nog niets is", async () => {
    const { store, pagina } = await maakWeb({ leeg: true });
    expect((await pagina("/", "au-1")).html).toContain("Er zijn nog geen trajecten");
    await store.schrijf(ingediend("ZA-2025-001", "School", "Oost", "2025-05-12").regels);
    expect(eerst((await pagina("/", "au-1")).html)).toContain("Er is niets te laat, en er hoeft deze week niets af.");
  });
});
