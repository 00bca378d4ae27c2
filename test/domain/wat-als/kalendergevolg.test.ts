import { expect, it } from "vitest";
import { somInWoorden, somVan, type Kalendergevolg } from "#domain/wat-als/kalendergevolg.ts";

const gevolg = (nummer: string, was: string | null, wordt: string | null, brieven = 0): Kalendergevolg => ({
  nummer,
  brieven,
  verschuivingen: [
    {
      soort: "beslissing",
      naam: "het besluit over de aanvraag",
      oud: was === null ? null : { uiterlijk: was, regels: [] },
      nieuw: wordt === null ? null : { uiterlijk: wordt, regels: [] },
      momenten: [],
    },
  ],
});

const VANDAAG = "2026-03-10";

it("wat meteen voorbij is staat vooraan en voorop; wat al voorbij was telt daar niet bij", () => {
  const som = somVan(
    [
      gevolg("a", "2026-03-20", "2026-03-21", 1),
      gevolg("b", "2026-03-10", "2026-03-09"),
      gevolg("c", "2026-03-02", "2026-03-01"),
      gevolg("d", "2026-03-12", "2026-03-12"),
      gevolg("e", null, "2026-03-09"),
    ],
    VANDAAG,
  );
  expect(som.rijen.map(({ nummer, voorbij }) => `${nummer} ${voorbij}`)).toEqual([
    "b true",
    "e true",
    "a false",
    "c false",
  ]);
  expect(somInWoorden(som)).toEqual([
    "2 termijnen liggen dan ineens in het verleden, en heten meteen te laat. Kijk of dit de goede kalender is.",
    "Bij 4 trajecten verschuiven samen 4 termijnen.",
    "Er gaat 1 brief: een aanvrager hoort dat het besluit later komt.",
  ]);
});

it("verschuift er niets, dan staat dat er", () =>
  expect(somInWoorden(somVan([gevolg("a", "2026-03-20", "2026-03-20")], VANDAAG))).toEqual([
    "Er verschuift geen termijn.",
  ]));
