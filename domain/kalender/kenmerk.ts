import { hashVan } from "../journaal/hash.ts";
import { KALENDER, voorTermijnen, type Kalender } from "./kalender.ts";

/** By what a calendar is known: its name and all that the last day of a term depends on. */
export const kalenderkenmerk = (kalender: Kalender = KALENDER): string => hashVan(voorTermijnen(kalender)).slice(0, 32);
