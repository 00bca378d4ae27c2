import type { Bezoek } from "#domain/beeld/levensloop.ts";
import type { Datum } from "#domain/kalender/datum.ts";
import { hangend } from "../alinea.ts";

/** The line of life in words: each state it came in, with the day it came and the day it left. */
export const levenslijn = (bezoeken: readonly Bezoek[]): string[] =>
  bezoeken.flatMap(({ woord, ernaast, van, tot, nu }) =>
    hangend(
      `${nu ? "> " : "  "}${alsDag(van)}`,
      `${ernaast ? "  " : ""}${woord}${nu ? " (nu)" : van === tot ? "" : `, tot ${alsDag(tot)}`}`,
    ),
  );

const alsDag = (dag: Datum | null): string => dag ?? "onbekend";
