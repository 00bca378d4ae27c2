import { inWoorden, type Datum } from "#domain/kalender/datum.ts";
import { houdbaarheid, type Kalenderwaarschuwing } from "#domain/kalender/houdbaarheid.ts";
import { VAKANTIEREGIOS, type Kalender } from "#domain/kalender/kalender.ts";
import { somInWoorden, somVan, type Verschuivingsrij } from "#domain/wat-als/kalendergevolg.ts";
import { alinea, hangend } from "../alinea.ts";
import type { Scherm } from "../scherm.ts";
import { tabel } from "../tabel.ts";
import type { Kalenderbeeld } from "#activities/store/kalenderbeeld.ts";
import type { Kalenderproef as Proef } from "#activities/store/kalenderproef.ts";
import { voortgangInWoorden } from "#domain/medewerkers/toegepast.ts";

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

/** Since when it is in force and by whom, and how far it has come. */
export const geldtLeesbaar = (
  { toegepast, bereik, verhaal }: Omit<Kalenderbeeld, "kalender">,
  { vet }: Scherm,
): string[] => [
  alinea(voortgangInWoorden(toegepast, bereik), 0).join("\n"),
  ...(verhaal.length === 0
    ? []
    : [
        [vet("Vastgelegd"), ...verhaal.flatMap(({ op, zin, door }) => hangend(`  ${op}`, `${zin} (${door})`, 14))].join(
          "\n",
        ),
      ]),
];

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
export function proefLeesbaar({ teDoen, aanwezig, klaar }: Proef, vandaag: Datum, scherm: Scherm): string[] {
  const som = somVan(teDoen, vandaag);
  return [
    [
      `Lopende trajecten: ${teDoen.length + aanwezig}. ${aanwezig} ${aanwezig === 1 ? "heeft" : "hebben"} deze kalender al, ${teDoen.length} niet.`,
      `${trajecten(klaar)} ${klaar === 1 ? "is" : "zijn"} klaar en ${klaar === 1 ? "wordt" : "worden"} overgeslagen.`,
      ...somInWoorden(som).flatMap((zin) => alinea(zin, 0)),
    ].join("\n"),
    ...(som.rijen.length === 0 ? [] : [tabel(KOLOMMEN, som.rijen, scherm)]),
  ];
}

const trajecten = (aantal: number): string => (aantal === 1 ? "1 traject" : `${aantal} trajecten`);

const KOLOMMEN = [
  { kop: "Nummer", van: ({ nummer }: Verschuivingsrij) => nummer },
  { kop: "Termijn", van: ({ naam }: Verschuivingsrij) => naam, rekbaar: true },
  { kop: "Was", van: ({ was }: Verschuivingsrij) => was },
  {
    kop: "Wordt",
    van: ({ wordt, voorbij }: Verschuivingsrij) => (voorbij ? `${wordt} (voorbij)` : wordt),
  },
];
