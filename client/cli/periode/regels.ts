import { criteriumtitel } from "#domain/aanmelding/criteria.ts";
import type { Criterium, Periode, Redenregel, Termijnregel, Vorm } from "#domain/aanmelding/regels.ts";
import { inUren, komma } from "#domain/getal.ts";
import type { Verhaalregel } from "#domain/journaal/verhaal.ts";
import { inWoorden } from "#domain/kalender/datum.ts";
import { borgingInWoorden, tredenInWoorden } from "#domain/periode/in-woorden.ts";
import { alinea, hangend } from "../alinea.ts";
import type { Scherm } from "../scherm.ts";
import { tabel } from "../tabel.ts";

/** The rules of a subsidieperiode for a person at a terminal, each with where it comes from. */
export function regelsLeesbaar(scherm: Scherm, regels: Periode, verhaal: readonly Verhaalregel[] = []): string {
  const { vet } = scherm;
  const { van, tot, nummerjaren, capaciteit, criteria, vormen, hoogstensPerSchool, redenen, termijnen } = regels;
  const plaatsen = capaciteit === null ? "onbeperkt" : String(capaciteit);
  return [
    `${vet(regels.naam)} (${regels.id}, regels versie ${regels.versie})`,
    ...alinea(
      `Van ${inWoorden(van)} tot en met ${inWoorden(tot)}. Plaatsen: ${plaatsen}. Een vrije plaats gaat ${regels.plaatskeuze ?? "op volgorde"}.`,
      0,
    ),
    ...alinea(`Nummers van ${nummerjaren.join(", ")}.`, 0),
    ...alinea(regels.bron, 0),
    "",
    vet("Criteria"),
    ...(criteria.length === 0 ? ["  Geen."] : criteria.flatMap(criterium)),
    "",
    tabel(VORMKOLOMMEN, vormen, scherm),
    ...(hoogstensPerSchool === undefined
      ? []
      : [
          "",
          `Een school krijgt over al haar trajecten hoogstens ${inUren(hoogstensPerSchool.uren)} ${hoogstensPerSchool.bron}.`,
        ]),
    "",
    vet("Controles op de borging"),
    ...alinea(borgingInWoorden(regels), 2),
    "",
    vet("Bericht over de uren"),
    ...alinea(tredenInWoorden(regels), 2),
    "",
    vet("Redenen, bij wat niet lukt of niet wordt toegekend"),
    ...redenen.flatMap(reden),
    "",
    vet("Termijnen"),
    ...Object.entries(termijnen).flatMap(termijn),
    ...(verhaal.length === 0 ? [] : ["", vet("Vastgelegd"), ...verhaal.flatMap(vastgelegd)]),
  ].join("\n");
}

const vastgelegd = ({ op, zin, door }: Verhaalregel): string[] =>
  hangend(`  ${op ?? "onbekend"}`, `${zin} (${door})`, 14);

const criterium = (een: Criterium): string[] => [
  ...alinea(`${criteriumtitel(een.soort)} ${een.bron}`, 2),
  ...(een.soort === "doelgroep"
    ? [`soorten: ${een.soorten.join(", ")}`, `onderwijstypen: ${een.onderwijstypen.join(", ")}`].flatMap((regel) =>
        alinea(regel, 4),
      )
    : []),
  ...(een.soort === "aanvrager" ? alinea(`partijen: ${een.partijen.join(", ")}`, 4) : []),
];

const reden = ({ code, naam, bij, bron }: Redenregel): string[] =>
  hangend(`  ${code}`, `${naam} (bij: ${bij.join(", ")}) ${bron}`, TERMIJNKOLOM);

const VORMKOLOMMEN = [
  { kop: "Vorm", van: ({ naam }: Vorm) => naam },
  {
    kop: "Uren",
    van: ({ minUren, maxUren }: Vorm) =>
      minUren === maxUren ? inUren(maxUren) : `${komma(minUren)}–${inUren(maxUren)}`,
  },
  { kop: "Met verlenging", van: ({ maxMetVerlenging }: Vorm) => `tot ${inUren(maxMetVerlenging)}` },
  { kop: "Bron", van: ({ bron }: Vorm) => bron, rekbaar: true },
];

const termijn = ([soort, regel]: [string, Termijnregel]): string[] => [
  ...hangend(
    `  ${soort}`,
    [
      `${regel.dagen} dagen`,
      regel.herinnering === null ? null : `bericht ${regel.herinnering} dagen vooraf`,
      regel.escalatie === null ? null : `escalatie na ${regel.escalatie} dagen`,
      regel.tweedeEscalatie === undefined ? null : `en nog eens na ${regel.tweedeEscalatie}`,
      regel.grondslag,
    ]
      .filter((deel) => deel !== null)
      .join(", "),
    TERMIJNKOLOM,
  ),
  ...alinea(regel.bron, TERMIJNKOLOM),
];

const TERMIJNKOLOM = 22;
