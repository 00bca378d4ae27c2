import { expect, test } from "vitest";
import { PERIODEN } from "#domain/aanmelding/perioden.ts";
import { nieuweBoekhouding, type Boekhouding } from "#domain/periode/boekhouding.ts";
import { ruimteOp, wanneerVrij } from "#domain/periode/ruimte.ts";

const VANDAAG = "2026-03-02";
const REGELS = PERIODEN.at(-1)!;
const met = (anders: Partial<Boekhouding>, capaciteit: number | null = 1): Boekhouding => ({
  ...nieuweBoekhouding({ ...REGELS, capaciteit }),
  ...anders,
});
const VOL = { plaatsen: { "ZA-2026-001": "toegekend" } } as const;

test.each([
  ["zonder grens", met(VOL, null), "Er is geen grens aan het aantal plaatsen."],
  ["met een plaats over", met({}), "Er is nu 1 plaats vrij."],
  ["met meer plaatsen over", met(VOL, 4), "Er zijn nu 3 plaatsen vrij."],
  [
    "vol",
    met(VOL),
    "Er is geen dag bekend waarop een plaats vrijkomt: dat gebeurt pas als een traject zijn plaats teruggeeft.",
  ],
  [
    "vol, met een plaats die is aangeboden: de dag nadat het aanbod vervalt, van het eerste aanbod",
    met(
      {
        plaatsen: { "ZA-2026-001": "aangeboden", "ZA-2026-002": "aangeboden" },
        aanbiedingen: {
          "ZA-2026-001": { uiterlijk: "2026-03-31", volgnummer: 4 },
          "ZA-2026-002": { uiterlijk: "2026-03-16", volgnummer: 7 },
        },
      },
      2,
    ),
    "De eerste dag waarop een plaats kan vrijkomen is 17 maart 2026: dan vervalt het aanbod aan ZA-2026-002 als er geen antwoord is.",
  ],
])("wanneer een plaats vrijkomt: %s", (_naam, boek, verwacht) => {
  expect(wanneerVrij(boek, PERIODEN, VANDAAG)).toBe(verwacht);
});

test("een volgende periode die bekend is, staat erbij", () => {
  const volgende = { ...REGELS, id: "2029", naam: "Subsidieperiode 2029", van: "2029-01-01", tot: "2030-12-31" };
  expect(wanneerVrij(met(VOL), [...PERIODEN, volgende], VANDAAG)).toBe(
    "Subsidieperiode 2029 begint op 1 januari 2029.",
  );
});

test("de periode van vandaag, ook als er nog niets over is geschreven, en van eerder alleen waar iemand wacht", () => {
  expect(ruimteOp([], VANDAAG).map(({ id, bezet, wachtenden }) => [id, bezet, wachtenden])).toEqual([
    [REGELS.id, 0, 0],
  ]);
  const [oud] = PERIODEN;
  const leeg = nieuweBoekhouding(oud!);
  expect(ruimteOp([leeg], VANDAAG).map(({ id }) => id)).toEqual([REGELS.id]);
  const wacht = { ...leeg, wachtlijst: [{ nummer: "ZA-2022-001", voorrang: false, sinds: "2022-03-01", verlopen: 0 }] };
  expect(ruimteOp([wacht], VANDAAG).map(({ id, wachtenden }) => [id, wachtenden])).toEqual([
    [oud!.id, 1],
    [REGELS.id, 0],
  ]);
});
