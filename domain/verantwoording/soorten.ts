import { type Aanvraag, REGIOS, SOORTEN, type Soort } from "./aanvraag.ts";
import { type Jaartelling, opJaar } from "./periode.ts";
import { type Kolommen, aantal, perSleutel } from "./tellen.ts";

export type PerSoort = Readonly<Record<string, Kolommen>>;

/** How are the granted trajecten spread over kinds of schools and SWV's, per year? Those without a year have no column [E table 3.2]. */
export function soortPerJaar(toegekend: readonly Aanvraag[], telling: Jaartelling): PerSoort {
  const jaren = opJaar(toegekend, telling);
  return perSleutel(rijen(toegekend), (soort) => {
    const geteld = jaren.map(({ naam, trajecten }) => [naam, aantal(trajecten, (a) => a.soort === soort)] as const);
    return { ...Object.fromEntries(geteld), totaal: geteld.reduce((som, [, n]) => som + n, 0) };
  });
}

/** And over the regions? [E table 3.4] */
export function soortPerRegio(toegekend: readonly Aanvraag[]): PerSoort {
  return perSleutel(rijen(toegekend), (soort) => {
    const eigen = toegekend.filter((a) => a.soort === soort);
    return { ...perSleutel(REGIOS, (regio) => aantal(eigen, (a) => a.regio === regio)), totaal: eigen.length };
  });
}

/** Regular PO and VO may apply since 2025 only [E 1.1.2], so they have a row when they occur. */
function rijen(toegekend: readonly Aanvraag[]): Soort[] {
  return SOORTEN.filter((soort) => (soort !== "PO" && soort !== "VO") || toegekend.some((a) => a.soort === soort));
}
