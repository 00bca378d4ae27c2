import { REDENSOORTEN, type Redensoort } from "./gekozenreden.ts";
import { op, type Tabelbeeld } from "./tabelbeeld.ts";
import { hoofdletter, inTrajecten } from "./tabeltekst.ts";
import type { Tabellen } from "./tabellen.ts";

/** The part of the report that tells why: what was chosen of why something did not succeed, what held it up, and who went first. */

const BIJ: Readonly<Record<Redensoort, string>> = {
  afwijzing: "Waarom aanvragen zijn afgewezen",
  stop: "Waarom trajecten zijn stopgezet",
  oordeel: "Waarom het oordeel niet goed was",
  verlenging: "Waarom verlengingen zijn afgewezen",
  nazorg: "Waarom nazorg is afgewezen",
};

export const waaromNiet = ({ redenen = {} }: Tabellen): Tabelbeeld[] =>
  REDENSOORTEN.flatMap((soort) => {
    const geteld = redenen[soort];
    return geteld === undefined
      ? []
      : [
          {
            id: `redenen-${soort}`,
            titel: BIJ[soort],
            uitleg: "Gekozen uit de lijst van de subsidieperiode. Een traject kan meer redenen hebben.",
            koppen: ["Reden", "Aantal"],
            rijen: Object.entries(geteld).map(([code, { naam }]) => ({
              naam,
              cellen: [op("redenen", soort, code, "n")],
            })),
          },
        ];
  });

const VOLGORDE = "buiten de volgorde";

export const voorgegaan = ({ [VOLGORDE]: geteld }: Tabellen): Tabelbeeld[] =>
  geteld === undefined
    ? []
    : [
        {
          id: "buiten-de-volgorde",
          titel: "Buiten de volgorde van de wachtlijst",
          uitleg: "Wie een plaats kreeg terwijl anderen eerder in de rij stonden.",
          koppen: ["Wat", "Aantal"],
          rijen: Object.keys(geteld).map((wat) => ({ naam: hoofdletter(wat), cellen: [op(VOLGORDE, wat)] })),
        },
      ];

export function vertraagd({ vertraging }: Tabellen): Tabelbeeld[] {
  if (vertraging === undefined) return [];
  const { "wisselingen contactpersoon": wissels, trajecten, ...dagen } = vertraging;
  return [
    {
      id: "vertraging",
      titel: "Wisselingen van contactpersoon en verloren dagen",
      uitleg: `${inTrajecten(trajecten)} Een dag telt in het totaal één keer; wat nu nog stilstaat telt nog niet mee.`,
      koppen: ["Wat", "Aantal"],
      rijen: [
        ...Object.keys(wissels).map((partij) => ({
          naam: `Nieuwe contactpersoon: ${partij}`,
          cellen: [op("vertraging", "wisselingen contactpersoon", partij)],
        })),
        ...Object.keys(dagen).map((wat) => ({ naam: hoofdletter(wat), cellen: [op("vertraging", wat)] })),
      ],
    },
  ];
}
