import { inWoorden } from "#domain/kalender/datum.ts";
import { houdbaarheid, type Kalenderwaarschuwing } from "#domain/kalender/houdbaarheid.ts";
import { VAKANTIEREGIOS, type Kalender } from "#domain/kalender/kalender.ts";
import { alinea, hangend } from "../alinea.ts";
import type { Scherm } from "../scherm.ts";
import { tabel } from "../tabel.ts";
import type { Proef } from "./lopend.ts";

/** A calendar for a person at a terminal: what is in it, and until when it can be relied on. */
export function kalenderLeesbaar(
  kalender: Kalender,
  waarschuwingen: readonly Kalenderwaarschuwing[],
  vet: Scherm["vet"],
): string {
  const { versie, besluitjaren, besluitdagen } = kalender;
  const { schoolvakanties } = houdbaarheid(kalender);
  const vakanties = VAKANTIEREGIOS.map((regio) => {
    const laatste = schoolvakanties[regio];
    return `${regio} ${laatste === null ? "geen" : `tot en met ${inWoorden(laatste)}`}`;
  });
  return [
    vet(`Kalender ${versie}`),
    ...alinea(
      `Dagen die bij besluit met een feestdag zijn gelijkgesteld: ${besluitjaren.van} tot en met ${besluitjaren.tot}.`,
      0,
    ),
    ...besluitdagen
      .toSorted((een, ander) => (een.datum < ander.datum ? -1 : 1))
      .flatMap(({ datum, naam, bron }) => hangend(`  ${datum}`, `${naam} (${bron})`)),
    ...alinea(`Schoolvakanties: ${vakanties.join("; ")}.`, 0),
    ...waarschuwingen.flatMap(({ reden }) => hangend("Let op:", reden, WEG)),
  ].join("\n");
}

/** The days that one calendar has and the other has not: they are what moves a term. */
export function andereDagen(nu: Kalender, nieuw: Kalender): string[] {
  const alleenIn = (een: Kalender, ander: Kalender): string =>
    een.besluitdagen
      .filter(({ datum }) => ander.besluitdagen.every((dag) => dag.datum !== datum))
      .map(({ datum, naam }) => `${inWoorden(datum)} (${naam})`)
      .join("; ");
  return [
    ...hangend("Erbij:", alleenIn(nieuw, nu) || "geen dagen", WEG),
    ...hangend("Weg:", alleenIn(nu, nieuw) || "geen dagen", WEG),
  ];
}

const WEG = 8;

/** What a calendar would do to the trajecten that run. */
export function proefLeesbaar({ teDoen, aanwezig, klaar }: Proef, scherm: Scherm): string[] {
  const rijen = teDoen.flatMap(({ nummer, verschuivingen }) =>
    verschuivingen.map((verschil) => ({ nummer, ...verschil })),
  );
  const geraakt = teDoen.filter(({ verschuivingen }) => verschuivingen.length > 0).length;
  return [
    [
      `Lopende trajecten: ${teDoen.length + aanwezig}. ${aanwezig} ${aanwezig === 1 ? "heeft" : "hebben"} deze kalender al, ${teDoen.length} niet.`,
      `${trajecten(klaar)} ${klaar === 1 ? "is" : "zijn"} klaar en ${klaar === 1 ? "wordt" : "worden"} overgeslagen.`,
      geraakt === 0 ? "Er verschuift geen termijn." : `Bij ${trajecten(geraakt)} verschuift een termijn:`,
    ].join("\n"),
    ...(rijen.length === 0 ? [] : [tabel(KOLOMMEN, rijen, scherm)]),
  ];
}

const trajecten = (aantal: number): string => (aantal === 1 ? "1 traject" : `${aantal} trajecten`);

type Rij = Proef["teDoen"][number]["verschuivingen"][number] & { readonly nummer: string };
const KOLOMMEN = [
  { kop: "Nummer", van: ({ nummer }: Rij) => nummer },
  { kop: "Termijn", van: ({ naam }: Rij) => naam, rekbaar: true },
  { kop: "Was", van: ({ oud }: Rij) => oud?.uiterlijk ?? null },
  { kop: "Wordt", van: ({ nieuw }: Rij) => nieuw?.uiterlijk ?? null },
];
