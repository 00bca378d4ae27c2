import { aanWie, briefnaam, rolnaam } from "#domain/briefwoorden.ts";
import { inUren } from "#domain/getal.ts";
import { inWoorden, type Datum } from "#domain/kalender/datum.ts";
import { termijnnaam } from "#domain/termijnen/namen.ts";
import { LOOPT_DOOR, waarom } from "#domain/termijnen/waarom.ts";
import type { Dossier } from "#domain/traject/dossier.ts";
import { namenIn, type Partnernaam } from "#domain/traject/partnerschap.ts";
import type { Brief } from "#domain/wat-als/brieven.ts";
import type { Vraag } from "#domain/wat-als/daden.ts";
import type { Signaalverschil } from "#domain/wat-als/signaalverschil.ts";
import type { Momentverschil, Verschil } from "#domain/wat-als/verschil.ts";
import { verandertNiets, type Gevolgen, type Urenverschil } from "#domain/wat-als/wat-als.ts";
import { alinea, hangend } from "../alinea.ts";
import { andereDagen } from "../kalender/leesbaar.ts";
import { opEenRegel, type Scherm } from "../scherm.ts";
import { tabel } from "../tabel.ts";

/** What would move, from which day to which, for a person at a terminal. */
export function leesbaar(dossier: Dossier, vraag: Vraag, gevolgen: Gevolgen, scherm: Scherm): string {
  return [
    [
      scherm.vet(`${dossier.nummer}  ${opEenRegel(dossier.naam)}`),
      ...alinea(vraagzin(dossier, vraag), 0),
      ...(vraag.soort === "kalender" ? andereDagen(dossier.kalender, vraag.kalender) : []),
    ].join("\n"),
    ...gevolgdelen(dossier, gevolgen, scherm),
  ].join("\n\n");
}

/** What moves, comes and goes, part by part. */
export function gevolgdelen(dossier: Dossier, gevolgen: Gevolgen, scherm: Scherm): readonly string[] {
  const { vet } = scherm;
  const { termijnen, looptDoor, signalen, brieven, uren } = gevolgen;
  const naam = namenIn(dossier);
  const uitleg = termijnen.flatMap(({ soort, onderwerp, nieuw }) =>
    nieuw === null ? [] : waarom({ soort, ...(onderwerp === undefined ? {} : { onderwerp }), ...nieuw }, naam),
  );
  const delen = [
    verandertNiets(gevolgen) ? "Er verandert niets." : null,
    termijnen.length === 0
      ? null
      : tabel(
          KOLOMMEN,
          termijnen.flatMap((verschil) => termijnrijen(verschil, naam)),
          scherm,
        ),
    uitleg.length === 0 ? null : [vet("Waarom"), ...uitleg.flatMap((zin) => alinea(zin, 2))].join("\n"),
    looptDoor.length === 0
      ? null
      : [
          vet("Wat doorloopt in de pauze"),
          ...looptDoor.flatMap((termijn) => hangend(`  ${termijn.uiterlijk}`, termijnnaam(termijn, naam))),
          ...alinea(LOOPT_DOOR, 2),
        ].join("\n"),
    signalen.length === 0 ? null : tabel(SIGNAALKOLOMMEN, signalen, scherm),
    brieven.length === 0
      ? null
      : [
          vet("Brieven die dit zelf geeft"),
          ...[...Map.groupBy(brieven, ({ op }) => op)].flatMap(([op, alle]) =>
            hangend(`  ${op}`, briefzin(alle, naam)),
          ),
        ].join("\n"),
    uren === null ? null : [vet("Uren"), ...alinea(urenzin(uren), 2)].join("\n"),
  ];
  return delen.filter((deel) => deel !== null);
}

function vraagzin({ besluit }: Dossier, vraag: Vraag): string {
  switch (vraag.soort) {
    case "kalender":
      return `Wat als kalender ${vraag.kalender.versie} gaat gelden?`;
    case "pauze":
      return `Wat als ${besluit === null ? "de beslistermijn" : "het traject"} stilstaat van ${inWoorden(vraag.pauze.van)} tot en met ${inWoorden(vraag.pauze.tot)}?`;
    case "uren":
      return `Wat als er vandaag ${inUren(vraag.uren)} meer is geboekt?`;
  }
}

interface Rij {
  readonly wat: string;
  readonly oud: Datum | null;
  readonly nieuw: Datum | null;
}

const KOLOMMEN = [
  { kop: "Termijn", van: ({ wat }: Rij) => wat, rekbaar: true },
  { kop: "Was", van: ({ oud }: Rij) => oud },
  { kop: "Wordt", van: ({ nieuw }: Rij) => nieuw },
];

const termijnrijen = (verschil: Verschil, naam: Partnernaam): Rij[] => [
  { wat: termijnnaam(verschil, naam), oud: verschil.oud?.uiterlijk ?? null, nieuw: verschil.nieuw?.uiterlijk ?? null },
  ...verschil.momenten.map((moment) => ({ wat: `· ${momentzin(moment, naam)}`, oud: moment.oud, nieuw: moment.nieuw })),
];

const momentzin = ({ trede, brieven }: Momentverschil, naam: Partnernaam): string =>
  brieven.length === 0 ? trede : `${trede}: brief ${briefzin(brieven, naam)}`;

const briefzin = (brieven: readonly Brief[], naam: Partnernaam): string =>
  [...Map.groupBy(brieven, ({ brief }) => brief)]
    .map(([brief, alle]) => `'${briefnaam(brief)}' aan ${alle.map((een) => aanWie(een, naam)).join(", ")}`)
    .join("; ");

const SIGNAALKOLOMMEN = [
  { kop: "Signaal", van: ({ wat }: Signaalverschil) => wat, rekbaar: true },
  { kop: "Voor", van: ({ voor }: Signaalverschil) => voor.id ?? rolnaam(voor.rol) },
  { kop: "Was", van: ({ oud }: Signaalverschil) => signaaldag(oud) },
  { kop: "Wordt", van: ({ nieuw }: Signaalverschil) => signaaldag(nieuw) },
];

const signaaldag = (dag: Signaalverschil["oud"]): string | null =>
  dag === null ? null : (dag.uiterlijk ?? "zonder datum");

function urenzin({ pot, budget, oud, nieuw, trede, redenNodig }: Urenverschil): string {
  const waarvan = pot === "nazorg" ? "de uren voor nazorg" : "het urenbudget";
  const over = budget - nieuw;
  return [
    `Van ${waarvan} (${inUren(budget)}) is dan ${inUren(nieuw)} geboekt; nu ${inUren(oud)}.`,
    trede === null ? "" : `Daarmee wordt ${trede} % gepasseerd.`,
    over < 0 ? `Dat is ${inUren(-over)} meer dan het budget.` : `Er is dan nog ${inUren(over)}.`,
    redenNodig?.reden ?? "",
  ]
    .filter((zin) => zin !== "")
    .join(" ");
}
