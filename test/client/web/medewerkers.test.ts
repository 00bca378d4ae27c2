import { describe, expect, test } from "vitest";
import type { medewerkervelden, Medewerker } from "#domain/medewerkers/medewerker.ts";
import { medewerker, MEDEWERKERS } from "#test/support/medewerkers.ts";
import { personeelVan } from "#test/support/personeel.ts";
import { maakWeb, zichtbaar } from "./hulp.ts";

/** Has the traject of the filled store. */
const KIM = medewerker("za-03", ["zorgarrangeur", "auditor"], {
  naam: "Kim <de> Boer",
  mail: "kim@stichting.example",
  telefoon: "06 5550 0103",
  urenPerWeek: 22.5,
  van: "2024-09-01",
  tot: "2099-12-31",
});
const WEG = medewerker("za-09", ["zorgarrangeur"], { naam: "Wim Weg", tot: "2024-01-01" });
const MENSEN = [...MEDEWERKERS.filter(({ id }) => id !== "za-03"), KIM, WEG];

async function web() {
  const alles = await maakWeb({ medewerkers: () => Promise.resolve(MENSEN) });
  await alles.store.schrijf(personeelVan(MENSEN).regels);
  return alles;
}

describe("medewerkers", () => {
  test("de lijst is van wie hier nu werkt, met de trajecten in handen; en anders van allen", async () => {
    const { pagina } = await web();
    const nu = zichtbaar((await pagina("/medewerkers")).html);
    expect(nu).toContain("Kim &lt;de&gt; Boer tot en met 31 december 2099 za-03 Zorgarrangeur, auditor 22,5 uur 2");
    expect(nu).not.toContain("Wim Weg");
    expect(zichtbaar((await pagina("/medewerkers?allen=ja")).html)).toContain("Wim Weg");
  });

  test("van één medewerker komt ieder veld terug, en staan de trajecten er", async () => {
    const { pagina } = await web();
    const { html } = await pagina("/medewerkers/za-03");
    const tekst = zichtbaar(html);
    const VERWACHT: Readonly<Record<keyof ReturnType<typeof medewerkervelden> | "id", string>> = {
      id: "Aanduiding za-03",
      naam: "Kim &lt;de&gt; Boer",
      mail: "kim@stichting.example",
      telefoon: "06 5550 0103",
      rollen: "Zorgarrangeur, auditor",
      urenPerWeek: "22,5 uur",
      van: "1 september 2024",
      tot: "31 december 2099",
    };
    for (const veld of Object.keys(KIM) as (keyof Medewerker)[]) expect(tekst).toContain(VERWACHT[veld]);
    expect(html).toContain('<a href="/trajecten/ZA-2025-001">');
    expect((await pagina("/medewerkers/za-99")).status).toBe(404);
  });
});

test("op een traject staat een naam waar een aanduiding is vastgelegd, ontsnapt en in geen adres", async () => {
  const { pagina } = await web();
  const { html } = await pagina("/trajecten/ZA-2025-001");
  expect(html).toContain("Kim &#60;de&#62; Boer");
  expect(html.replaceAll(/<[^>]*>|<code>.*?<\/code>/g, "")).not.toMatch(/za-03(?!@)/);
});
