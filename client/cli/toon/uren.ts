import { isAlleenRegister as isRegister } from "#domain/beeld/alleen-register.ts";
import { inUren } from "#domain/getal.ts";
import type { Beeld } from "#domain/beeld/beeld.ts";
import { dag, inDagen, wasLaat } from "./dagen.ts";

/** The lines of `toon` about hours: of the traject, and of the nazorg after it. */

type Dossier = Beeld["dossier"];
type Regel = readonly [string, string | null];

export const uren = (d: Dossier): readonly Regel[] => [
  [
    "Traject",
    d.vorm === null
      ? null
      : `${d.vorm}${d.vorm === d.vormToegekend ? "" : ` (toegekend als ${d.vormToegekend})`}, ${geboekt(d)}`,
  ],
  ["Consultatie", d.consultaties.map(({ za, uren, op }) => `${inUren(uren)}, door ${za}, ${dag(op)}`).join("; ")],
  ["Andere uren dan mag", d.urenafwijkingen.map(({ bij, op, reden }) => `${bij}, ${dag(op)}: ${reden}`).join("; ")],
  ["Uren per fase", d.uren.geboekt === 0 && d.uren.fasen.every((f) => f.gepland === null) ? null : perFase(d.uren)],
];

/** `nuLaat`: how late a decision is that is not there yet. */
export const nazorg = (d: Dossier, nuLaat: string): readonly Regel[] => [
  [
    "Nazorg gevraagd",
    d.nazorgvragen
      .map(
        (v) =>
          `${dag(v.gevraagdOp)}${v.uren === null ? "" : `, ${inUren(v.uren)}`}: ${v.reden} Besluit: ${v.besluit ?? `nog geen besluit${nuLaat}`}${v.beslotenOp === null ? "" : `, ${dag(v.beslotenOp)}`}${v.waarom === null ? "" : `: ${v.waarom}`}${v.gekozen === undefined ? "" : ` (${v.gekozen.map(({ naam }) => naam).join("; ")})`}${wasLaat(v)}`,
      )
      .join("; "),
  ],
  [
    "Nazorg",
    d.nazorg === null
      ? null
      : `${inUren(d.nazorg.geboekt)} geboekt van ${inUren(d.nazorg.uren)}${d.nazorg.loopt ? "" : ", afgerond"}`,
  ],
];

export const NIETS_BEKEND = "niet bekend; het register zegt er niets over";

export const isAlleenRegister = ({ bron, uren: geteld, perStap }: Dossier): boolean =>
  isRegister({ bron, uren: geteld, stappen: perStap });

const geboekt = (d: Beeld["dossier"]): string =>
  isAlleenRegister(d)
    ? `${inUren(d.uren.budget ?? 0)} toegekend; hoeveel er is geboekt is niet bekend`
    : `${inUren(d.uren.geboekt)} geboekt van ${inUren(d.uren.budget ?? 0)}`;

/** Booked against planned, and the days on which somebody worked on it. */
const perFase = ({ fasen }: Dossier["uren"]): string =>
  fasen
    .map(({ fase, gepland, geboekt }) => {
      const van = gepland === null ? "" : ` van ${inUren(gepland)}`;
      return `${fase}: ${inUren(geboekt.uren)}${van} (${inDagen(geboekt.dagen)})`;
    })
    .join("; ");
