import type { Datum } from "../kalender/datum.ts";
import type { Fasenummer } from "../traject/fasenummer.ts";

/** Where hours stand in an Urenstand: whose, which day and which fase. The nazorg has no fasen. */
export interface Plek {
  readonly za: string;
  readonly dag: Datum;
  readonly fase: Fasenummer | null;
}

export const alsSleutel = ({ za, dag, fase }: Plek): string =>
  fase === null ? `${za}|${dag}` : `${za}|${dag}|${fase}`;

export function alsPlek(sleutel: string): Plek {
  const [za = "", dag = "", fase] = sleutel.split("|");
  return { za, dag, fase: fase === undefined ? null : (Number(fase) as Fasenummer) };
}
