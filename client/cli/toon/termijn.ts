import type { Datum } from "#domain/kalender/datum.ts";
import { termijnnaam } from "#domain/termijnen/namen.ts";
import { waarom } from "#domain/termijnen/waarom.ts";
import { namenIn, type Partnernaam } from "#domain/traject/partnerschap.ts";
import { afstand, komtLater } from "../../afstand.ts";
import { alinea, hangend, INSPRINGING } from "../alinea.ts";
import type { Scherm } from "../scherm.ts";
import type { Beeld } from "#domain/beeld/beeld.ts";

/** One term: until when, how long that is, and where asked every rule that sets the day. */
const termijn = (
  een: Beeld["termijnen"][number],
  {
    vandaag,
    uitleg,
    ...bij
  }: {
    readonly vandaag: Datum;
    readonly uitleg: boolean;
    readonly naam: Partnernaam;
    readonly staatStil: boolean;
  },
): string[] => [
  ...hangend(`  ${een.uiterlijk}`, `${termijnnaam(een, bij.naam)}: ${afstand(een.uiterlijk, vandaag).tekst}`),
  ...(uitleg ? waarom(een, bij.naam, bij).flatMap((zin) => alinea(zin, INSPRINGING + 2)) : []),
];

/** What comes soon first; the planned end of a traject and such stand apart, until they come near. */
export function termijnen(
  { termijnen: alle, dossier, staat, alsAanvullingVandaagKomt }: Beeld,
  { vandaag, uitleg, vet }: { readonly vandaag: Datum; readonly uitleg: boolean; readonly vet: Scherm["vet"] },
): string[][] {
  const regels = (welke: Beeld["termijnen"]): string[] =>
    welke.flatMap((een) => termijn(een, { vandaag, uitleg, naam: namenIn(dossier), staatStil: staat.gepauzeerd }));
  const [straks, later] = [false, true].map((ver) => regels(alle.filter((een) => komtLater(een, vandaag) === ver))) as [
    string[],
    string[],
  ];
  const nu = [...straks, ...alinea(alsAanvullingVandaagKomt ?? "", 2)];
  return [
    ...(nu.length === 0 ? [] : [[vet("Termijnen"), ...nu]]),
    ...(later.length === 0 ? [] : [[vet("Later"), ...later]]),
  ];
}
