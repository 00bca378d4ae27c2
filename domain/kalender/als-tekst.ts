import { canoniek } from "../journaal/hash.ts";
import type { Kalender } from "./kalender.ts";

/** A calendar as the file that it is read from (leesKalender): what somebody makes the next one of. */
export function alsTekst({ versie, besluitjaren, besluitdagen, schoolvakanties }: Kalender): string {
  const regel = (...delen: readonly (string | number)[]): string => delen.join(" | ");
  // Regions with the same holiday share a line, as whoever writes one would do it.
  const vakanties = Map.groupBy(schoolvakanties, ({ naam, van, tot, bron }) => regel(naam, van, tot, bron));
  return [
    regel("versie", versie),
    "",
    "# Dagen die bij besluit met een feestdag zijn gelijkgesteld.",
    regel("besluitjaren", besluitjaren.van, besluitjaren.tot),
    ...besluitdagen.map(({ datum, naam, bron }) => regel("besluitdag", datum, naam, bron)),
    "",
    "# Schoolvakanties.",
    ...[...vakanties].map(([rest, van]) => regel("schoolvakantie", van.map(({ regio }) => regio).join(", "), rest)),
    "",
  ].join("\n");
}

/** Whether they say the same, in whatever order the holidays stand. */
export const isDezelfde = (een: Kalender, ander: Kalender): boolean => opVolgorde(een) === opVolgorde(ander);

const opVolgorde = ({ besluitdagen, schoolvakanties, ...rest }: Kalender): string =>
  canoniek({
    ...rest,
    besluitdagen: besluitdagen.map((een) => canoniek(een)).toSorted(),
    schoolvakanties: schoolvakanties.map((een) => canoniek(een)).toSorted(),
  });
