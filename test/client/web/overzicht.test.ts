import { describe, expect, test } from "vitest";
import { ingediend, maakWeb, zichtbaar } from "./hulp.ts";

test("telt per staat, in de volgorde van een traject", async () => {
  const { html } = await (await maakWeb()).pagina("/");
  const keuze = /<ul class="staten"[^>]*>(.*?)<\/ul>/s.exec(html)?.[1] ?? "";
  expect(keuze).toContain('href="/trajecten?staat=verkennen"');
  const staten = keuze.split("<li>").slice(1).map(zichtbaar);
  expect(staten).toEqual(["Alles wat loopt", "Ingediend 1", "Beoordeling 1", "Verkennen 2", "Afgewezen 1"]);
});

describe("bovenaan", () => {
  const eerst = (html: string): string => zichtbaar(/id="eerst".*?<\/section>/s.exec(html)?.[0] ?? "");

  test("staat wat de projectleider eerst moet doen, het meest te laat het eerst", async () => {
    const { html } = await (await maakWeb()).pagina("/");
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
