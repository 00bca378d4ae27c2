import { inUren } from "../getal.ts";
import type { Periode } from "../aanmelding/regels.ts";
import type { Eerder, Organisatiebeeld } from "./beeld.ts";

/** How many of the hours that one school may get in this subsidieperiode are left. Advice: the projectleider decides. */
export interface Schooluren {
  readonly plek: string;
  readonly grens: number;
  /** In its other trajecten under the same rules. */
  readonly toegekend: number;
  readonly over: number;
  /** Each school by its own name. */
  readonly zin: string;
}

/** Of every school that takes part; none where the period has no such rule. Schools that are only named get no hours of their own. */
export function schooluren(
  { hoogstensPerSchool: regel, id, naam: periode }: Pick<Periode, "hoogstensPerSchool" | "id" | "naam">,
  { herkenningen, geschiedenis }: Organisatiebeeld,
): Schooluren[] {
  if (regel === undefined) return [];
  return herkenningen
    .filter(({ soort, rol }) => soort === "school" && rol !== "genoemde school")
    .map(({ plek, naam }) => {
      const eerder = (geschiedenis.find((een) => een.plek === plek)?.eerder ?? []).filter((een) => een.periode === id);
      const toegekend = som(eerder);
      const over = regel.uren - toegekend;
      return {
        plek,
        grens: regel.uren,
        toegekend,
        over,
        zin: inWoorden(naam, periode, { grens: regel.uren, toegekend, over }),
      };
    });
}

const som = (eerder: readonly Eerder[]): number => eerder.reduce((totaal, { uren }) => totaal + (uren ?? 0), 0);

function inWoorden(
  naam: string,
  periode: string,
  { grens, toegekend, over }: Pick<Schooluren, "grens" | "toegekend" | "over">,
): string {
  const begin = `Een school krijgt in ${periode} hoogstens ${inUren(grens)}.`;
  if (toegekend === 0) return `${begin} ${naam} kreeg nog niets.`;
  return over > 0
    ? `${begin} ${naam} kreeg al ${inUren(toegekend)}; er is nog ${inUren(over)} over.`
    : `${begin} ${naam} kreeg al ${inUren(toegekend)}; er is niets meer over.`;
}
