import { expect, test } from "vitest";
import { PERIODEN } from "#domain/aanmelding/perioden.ts";
import { boek } from "#domain/periode/boek.ts";
import { nieuweBoekhouding } from "#domain/periode/boekhouding.ts";
import { nieuw } from "#test/support/boeken.ts";
import { MENSEN } from "#test/support/gebeurtenissen.ts";
import { maakWeb, zichtbaar } from "./hulp.ts";

test("toont hoe vol een subsidieperiode is", async () => {
  const { html } = await (await maakWeb()).pagina("/perioden");
  expect(zichtbaar(html)).toContain("Subsidieperiode vanaf 2025 2 van 3 plaatsen vergeven, nog 1 vrij. Niemand wacht.");
});

test("zet de nieuwste bovenaan: daar kan nog plaats zijn", async () => {
  const { store, pagina } = await maakWeb();
  const vorige = boek(
    nieuweBoekhouding(PERIODEN.find(({ id }) => id.startsWith("2023"))!),
    nieuw({ soort: "claim", nummer: "ZA-2023-001" }),
    MENSEN.projectleider,
    "2023-01-20T10:00:00.000Z",
  );
  if (!vorige.ok) throw new Error(vorige.weigering.reden);
  await store.schrijf(vorige.waarde.regels);
  const namen = [...(await pagina("/perioden")).html.matchAll(/<h2>([^<]+)/g)].map(([, naam]) => naam);
  expect(namen).toEqual(["Subsidieperiode vanaf 2025", "Subsidieperiode 2023–2024"]);
});

test("zegt het als er nog geen plaats is vergeven", async () => {
  const { pagina } = await maakWeb({ leeg: true });
  expect(zichtbaar((await pagina("/perioden")).html)).toContain("Er is nog geen plaats vergeven.");
});
