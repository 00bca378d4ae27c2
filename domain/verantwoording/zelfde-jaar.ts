import type { Aanvraag } from "./aanvraag.ts";
import { type Jaartelling, perJaar } from "./periode.ts";
import { type Kolommen, aantal } from "./tellen.ts";

/** How many trajecten were finished in the year in which they were granted? Stopped is not finished [E 1.2 q11]. */
export const zelfdeJaarAfgerond = (toegekend: readonly Aanvraag[], telling: Jaartelling): Kolommen =>
  perJaar(toegekend, telling, (trajecten, jaar) => aantal(trajecten, (a) => afgerondIn(a, jaar, telling)));

const afgerondIn = ({ afgerondOp, oordeel }: Aanvraag, jaar: number, telling: Jaartelling): boolean =>
  afgerondOp !== null && telling.jaarVan(afgerondOp) === jaar && oordeel !== "stopgezet";
