import { expect, test } from "vitest";
import { periode } from "#domain/aanmelding/periode.ts";
import { PERIODEN } from "#domain/aanmelding/perioden.ts";
import { boek } from "#domain/periode/boek.ts";
import { nieuweBoekhouding } from "#domain/periode/boekhouding.ts";
import { Boeken, nieuw } from "#test/support/boeken.ts";
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
  expect(namen).toEqual(["Subsidieperiode vanaf 2025", "Subsidieperiode 2023–2024", "Subsidieperiode 2020–2022"]);
});

test("toont de volgorde van de wachtlijst met waarom, en wie buiten de volgorde een plaats kreeg", async () => {
  const { store, pagina } = await maakWeb({ leeg: true });
  const kiest = periode(
    { ...PERIODEN.find(({ id }) => id === "2025")!, capaciteit: 1, plaatskeuze: "door de projectleider" },
    1,
  );
  const boeken = new Boeken(nieuweBoekhouding(kiest));
  boeken.vraag(nieuw({ soort: "wachtlijst", nummer: "ZA-2025-001", voorrang: true }));
  boeken.vraag(nieuw({ soort: "wachtlijst", nummer: "ZA-2025-002", voorrang: false }));
  boeken.vraag(nieuw({ soort: "claim", nummer: "ZA-2025-003", voorbij: true }));
  await store.schrijf(boeken.regels);
  expect(zichtbaar((await pagina("/perioden")).html)).toContain(
    "De volgorde is een advies: ZA-2025-001 : voorrang: de partijen werken al samen ZA-2025-002 : op volgorde van plaatsing op de wachtlijst Buiten de volgorde: ZA-2025-003 , voorbij aan ZA-2025-001 , ZA-2025-002",
  );
});

test("toont ook een periode waarin nog geen plaats is vergeven", async () => {
  const { pagina } = await maakWeb({ leeg: true });
  expect(zichtbaar((await pagina("/perioden")).html)).toMatch(/vanaf 2025 0 (van \d+ )?plaatsen vergeven/);
});
