import type { Datum } from "#domain/kalender/datum.ts";
import { termijnnaam } from "#domain/termijnen/namen.ts";
import { waarom } from "#domain/termijnen/waarom.ts";
import type { Partnernaam } from "#domain/traject/partnerschap.ts";
import { afstand } from "../../afstand.ts";
import { alinea, hangend, INSPRINGING } from "../alinea.ts";
import type { Beeld } from "./beeld.ts";

/** One term: until when, how long that is, and where asked every rule that sets the day. */
export const termijn = (
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
