import { geweigerd, gelukt, type Uitkomst } from "../weigering.ts";
import { dagenTussen, leesDatum, plusDagen, type Datum } from "./datum.ts";

/** When a term stood still: whole days, both ends included [Awb 4:15]. */
export interface Pauze {
  readonly van: Datum;
  readonly tot: Datum;
}

/** In order, and no day twice: what overlaps or touches becomes one pause. */
export function samengevoegd(pauzes: readonly Pauze[]): readonly Pauze[] {
  const samen: Pauze[] = [];
  for (const pauze of pauzes.toSorted((een, ander) => dagenTussen(ander.van, een.van))) {
    const vorige = samen.at(-1);
    if (vorige === undefined || pauze.van > plusDagen(vorige.tot, 1)) samen.push(pauze);
    else if (pauze.tot > vorige.tot) samen[samen.length - 1] = { van: vorige.van, tot: pauze.tot };
  }
  return samen;
}

export const dagenVan = ({ van, tot }: Pauze): number => dagenTussen(van, tot) + 1;

/** The day on which it was asked for that everything stands still. */
export const dagVoor = ({ van }: Pauze): Datum => plusDagen(van, -1);
/** The first day that counts again. */
export const dagNa = ({ tot }: Pauze): Datum => plusDagen(tot, 1);

/** "2026-03-02..2026-03-14", as people write it on the command line. */
export function leesPauze(tekst: string): Uitkomst<Pauze> {
  const delen = tekst.split("..");
  const [van, tot] = delen.map((deel) => leesDatum(deel, "pauze"));
  if (delen.length !== 2 || van === undefined || tot === undefined)
    return geweigerd(
      "pauze.vorm",
      `Schrijf een pauze als VAN..TOT, bijvoorbeeld 2026-03-02..2026-03-14; '${tekst}' kan niet.`,
      "pauze",
    );
  if (!van.ok) return van;
  if (!tot.ok) return tot;
  return tot.waarde < van.waarde
    ? geweigerd("pauze.volgorde", `De pauze ${tekst} eindigt voordat zij begint.`, "pauze")
    : gelukt({ van: van.waarde, tot: tot.waarde });
}
