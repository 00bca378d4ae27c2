import { expect, it } from "vitest";
import { PERIODEN } from "#domain/aanmelding/perioden.ts";
import { GEEN_ORGANISATIES, type Organisaties } from "#domain/organisaties/organisatie.ts";
import { nieuweBoekhouding, type Wachtende } from "#domain/periode/boekhouding.ts";
import { organisatiesignalen } from "#domain/signalen/organisatie.ts";
import { plaatssignalen } from "#domain/signalen/plaats.ts";

/** What waits for somebody and stands in no traject: who gets a free place, and which organisation it is. */

const wacht = (nummer: string): Wachtende => ({ nummer, voorrang: false, sinds: "2026-03-02", verlopen: 0 });
const boek = (deel: object, plaatsen: Record<string, "toegekend"> = {}, ...wie: string[]) => ({
  ...nieuweBoekhouding({ ...PERIODEN[0]!, capaciteit: 2, plaatskeuze: "door de projectleider", ...deel }),
  plaatsen,
  wachtlijst: wie.map(wacht),
});

it("een vrije plaats waar de projectleider kiest is een signaal, met wie volgens het advies de eerste is", () => {
  expect(
    plaatssignalen([boek({ naam: "Proef" }, { "ZA-2026-001": "toegekend" }, "ZA-2026-004", "ZA-2026-002")]),
  ).toMatchObject([
    {
      nummer: "ZA-2026-004",
      naam: "Proef",
      voor: { rol: "projectleider" },
      groep: "deze week",
      wat: "Er is 1 plaats vrij en 2 aanvragen wachten. Volgens het advies is ZA-2026-004 de eerste. Kies wie een plaats krijgt.",
    },
  ]);
  expect(plaatssignalen([boek({}, {}, "ZA-2026-004")])[0]?.wat).toContain(
    "Er zijn 2 plaatsen vrij en 1 aanvraag wacht.",
  );
  expect(plaatssignalen([boek({ capaciteit: null }, {}, "ZA-2026-004")])[0]?.wat).toContain(
    "Er is plaats en 1 aanvraag",
  );
});

it.each([
  ["niemand wacht", boek({})],
  ["alles vol is", boek({ capaciteit: 1 }, { "ZA-2026-001": "toegekend" }, "ZA-2026-004")],
  ["de plaats vanzelf wordt aangeboden", boek({ plaatskeuze: undefined }, {}, "ZA-2026-004")],
])("er is geen signaal als %s", (_wat, een) => {
  expect(plaatssignalen([een])).toEqual([]);
});

const aanvraag = (
  nummer: string,
  soort: "school" | "gemeente" = "school",
  besluit: "toegekend" | null = "toegekend",
) => ({
  nummer,
  besluit,
  organisaties: [{ plek: "partner-1", rol: "aanvrager" as const, soort, naam: "De Wissel" }],
});
const stand: Organisaties = {
  ...GEEN_ORGANISATIES,
  organisaties: {
    "ORG-1": {
      id: "ORG-1",
      soort: "school",
      namen: ["De Wissel"],
      brin: null,
      plaats: null,
      opgegaanIn: null,
      volgnummer: 1,
    },
  },
  herkend: { "ZA-2026-001": { "partner-1": "ORG-1" } },
};

it("scholen en samenwerkingsverbanden die niemand bevestigde zijn samen een signaal, tot zij bevestigd zijn", () => {
  const aanvragen = [aanvraag("ZA-2026-001"), aanvraag("ZA-2026-002"), aanvraag("ZA-2026-003")];
  expect(organisatiesignalen({ stand, aanvragen })).toMatchObject([
    {
      nummer: "ZA-2026-002",
      voor: { rol: "projectleider" },
      groep: "zonder datum",
      wat: "Niet bevestigd is welke school of welk samenwerkingsverband het is bij ZA-2026-002 en ZA-2026-003. Zij tellen niet mee bij de scholen en samenwerkingsverbanden. Bevestig ze bij het traject.",
    },
  ]);
  expect(organisatiesignalen({ stand, aanvragen: aanvragen.slice(0, 1) })).toEqual([]);
  const velen = Array.from({ length: 8 }, (_, i) => aanvraag(`ZA-2026-01${i}`));
  expect(organisatiesignalen({ stand, aanvragen: velen })[0]?.wat).toContain("ZA-2026-014 en nog 3.");
});

it("wie in geen cijfer telt vraagt niets", () => {
  const aanvragen = [aanvraag("ZA-2026-002", "gemeente"), aanvraag("ZA-2026-003", "school", null)];
  expect(organisatiesignalen({ stand, aanvragen })).toEqual([]);
});
