import { inUren } from "../getal.ts";
import type { Eerder, Geschiedenis, Herkenning } from "./beeld.ts";
import type { Plek } from "./plek.ts";

/** How people read who is who; the same at a terminal and on a page. */

/** "De Wissel (school, Breda, BRIN 00AA)"; with its `plek` where people type that. */
export const plekInWoorden = ({ naam, soort, rol, plaats, brin }: Plek, plek: Plek["plek"] | null = null): string => {
  const wat = rol === "genoemde school" ? "school waarvoor is aangevraagd" : soort;
  return `${naam} (${[wat, plaats, brin === null ? null : `BRIN ${brin}`, plek].filter((deel) => deel !== null).join(", ")})`;
};

/** "ORG-3 (SWV Breda)", or whom it looks like and why. */
export function herkenningInWoorden({ organisatie, voorstellen, naam }: Herkenning): string {
  if (organisatie !== null)
    return organisatie.naam === naam ? organisatie.id : `${organisatie.id} (${organisatie.naam})`;
  if (voorstellen.length === 0) return "nog niet bekend; lijkt op geen organisatie die er al is";
  return `lijkt op ${voorstellen.map(({ id, naam: ander, waarom }) => `${id} (${ander}): ${waarom}`).join("; of ")}`;
}

/** "105 uur toegekend, 98 uur geboekt"; nothing where nothing was granted. */
export const urenInWoorden = ({ uren, geboekt }: Pick<Eerder, "uren" | "geboekt">): string | null =>
  uren === null ? null : `${inUren(uren)} toegekend${geboekt === null ? "" : `, ${inUren(geboekt)} geboekt`}`;

/** "middellang, 105 uur toegekend, 98 uur geboekt, oordeel goed". */
export function trajectInWoorden(traject: Eerder): string {
  const { besluit, staat, vorm, oordeel } = traject;
  const uren = urenInWoorden(traject);
  if (uren === null) return besluit ?? staat;
  return [vorm, uren, oordeel === null ? staat : `oordeel ${oordeel}`].filter((deel) => deel !== null).join(", ");
}

/** "De Wissel Breda (ORG-1)", with that it is only thought to be so. */
export const geschiedenisVan = ({ naam, organisatie, bevestigd }: Geschiedenis): string =>
  bevestigd ? `${naam} (${organisatie})` : `${naam} (vermoedelijk ${organisatie}, nog niet bevestigd)`;

/** What the projectleider still has to say of an aanvraag; null: everyone is known. */
export function teBevestigen(lijst: readonly Herkenning[]): string | null {
  const open = lijst.filter(({ organisatie }) => organisatie === null).length;
  if (open === 0) return null;
  return open === 1 ? "1 organisatie is nog niet bevestigd" : `${open} organisaties zijn nog niet bevestigd`;
}
