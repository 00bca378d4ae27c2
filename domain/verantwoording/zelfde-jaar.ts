import { jaarVan } from "../kalender/datum.ts";
import type { Aanvraag } from "./aanvraag.ts";
import { jarenVan, teljaar } from "./periode.ts";
import { type Kolommen, aantal, perSleutel } from "./tellen.ts";

/** How many trajecten were finished in the calendar year in which they were granted? Stopped is not finished [E 1.2 q11]. */
export function zelfdeJaarAfgerond(toegekend: readonly Aanvraag[]): Kolommen {
  return perSleutel(jarenVan(toegekend), (jaar) =>
    aantal(toegekend, (a) => teljaar(a) === jaar && afgerondIn(a, jaar)),
  );
}

const afgerondIn = (aanvraag: Aanvraag, jaar: number): boolean =>
  aanvraag.afgerondOp !== null && jaarVan(aanvraag.afgerondOp) === jaar && aanvraag.oordeel !== "stopgezet";
