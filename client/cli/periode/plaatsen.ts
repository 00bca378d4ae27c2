import { vrij as vrijIn, type Boekhouding } from "#domain/periode/boekhouding.ts";
import { waaromHier } from "#domain/periode/feiten/in-de-rij.ts";
import type { Scherm } from "../scherm.ts";
import { tabel } from "../tabel.ts";

/** How full a subsidieperiode is, and who waits. */

export function plaatsenAlsJson(stand: Boekhouding) {
  const { id, naam, van, tot, versie, capaciteit } = stand.regels;
  return {
    id,
    naam,
    van,
    tot,
    versie,
    capaciteit,
    bezet: Object.keys(stand.plaatsen).length,
    vrij: vrijIn(stand),
    plaatsen: stand.plaatsen,
    wachtlijst: stand.wachtlijst.map((een) => ({ nummer: een.nummer, reden: waaromHier(een), sinds: een.sinds })),
    /** Who got a place out of turn, and whom it passed over. */
    gekozen: stand.gekozen,
  };
}

export function plaatsenLeesbaar(stand: Boekhouding, scherm: Scherm): string {
  const { regels, plaatsen, wachtlijst, gekozen } = stand;
  const soorten = Object.values(plaatsen);
  const aantal = (soort: string): number => soorten.filter((een) => een === soort).length;
  const vrij = vrijIn(stand);
  const bezet = ["toegekend", "gereserveerd", "aangeboden"].map((soort) => `${aantal(soort)} ${soort}`).join(", ");
  const ruimte =
    vrij === null
      ? "onbeperkt"
      : vrij >= 0
        ? `${vrij} vrij van ${regels.capaciteit}`
        : `${-vrij} meer dan de ${regels.capaciteit} plaatsen van deze periode`;
  const wachtend =
    wachtlijst.length === 0
      ? "Wachtlijst: leeg"
      : `Wachtlijst\n${tabel(
          [
            { kop: "Plek", van: ({ plek }) => plek, rechts: true },
            { kop: "Nummer", van: ({ nummer }) => nummer },
            { kop: "Sinds", van: ({ sinds }) => sinds },
            { kop: "Waarom op deze plek", van: (een) => waaromHier(een), rekbaar: true },
          ],
          wachtlijst.map((een, i) => ({ ...een, plek: i + 1 })),
          scherm,
        )}`;
  return [
    scherm.vet(regels.naam),
    `Plaatsen: ${bezet}; ${ruimte}`,
    `Regels: versie ${regels.versie}. ${regels.bron}`,
    wachtend,
    ...(regels.plaatskeuze === undefined ? [] : [`Een vrije plaats gaat ${regels.plaatskeuze}.`]),
    ...gekozen.map(({ nummer, voorbij }) => `Buiten de volgorde: ${nummer}, voorbij aan ${voorbij.join(", ")}`),
  ].join("\n");
}
