import { REDENSOORTEN, type Redensoort } from "./gekozenreden.ts";
import { hoofdletter, inTrajecten, met } from "./tabeltekst.ts";
import { platteTabel } from "./platte-tabel.ts";
import type { Tabellen } from "./tabellen.ts";

/** The part of the report that tells why: what was chosen of why something did not succeed, what held it up, and who went first. */

const BIJ: Readonly<Record<Redensoort, string>> = {
  afwijzing: "Waarom aanvragen zijn afgewezen",
  stop: "Waarom trajecten zijn stopgezet",
  oordeel: "Waarom het oordeel niet goed was",
  verlenging: "Waarom verlengingen zijn afgewezen",
  nazorg: "Waarom nazorg is afgewezen",
};

export const waaromNiet = ({ redenen = {} }: Tabellen): string[] =>
  REDENSOORTEN.flatMap((soort) => {
    const geteld = redenen[soort];
    return geteld === undefined
      ? []
      : [
          met(
            BIJ[soort],
            "Gekozen uit de lijst van de subsidieperiode. Een traject kan meer redenen hebben.",
            platteTabel(
              ["Reden", "Aantal"],
              Object.values(geteld).map(({ naam, n }) => [naam, n]),
            ),
          ),
        ];
  });

export const voorgegaan = ({ "buiten de volgorde": geteld }: Tabellen): string[] =>
  geteld === undefined
    ? []
    : [
        met(
          "Buiten de volgorde van de wachtlijst",
          "Wie een plaats kreeg terwijl anderen eerder in de rij stonden.",
          platteTabel(
            ["Wat", "Aantal"],
            Object.entries(geteld).map(([wat, n]) => [hoofdletter(wat), n]),
          ),
        ),
      ];

export function vertraagd({ vertraging }: Tabellen): string[] {
  if (vertraging === undefined) return [];
  const { "wisselingen contactpersoon": wissels, trajecten, ...dagen } = vertraging;
  return [
    met(
      "Wisselingen van contactpersoon en verloren dagen",
      `${inTrajecten(trajecten)} Een dag telt in het totaal één keer; wat nu nog stilstaat telt nog niet mee.`,
      platteTabel(
        ["Wat", "Aantal"],
        [
          ...Object.entries(wissels).map(([partij, n]) => [`Nieuwe contactpersoon: ${partij}`, n]),
          ...Object.entries(dagen).map(([wat, n]) => [hoofdletter(wat), n]),
        ],
      ),
    ),
  ];
}
