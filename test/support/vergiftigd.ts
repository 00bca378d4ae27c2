/** Trajecten, medewerkers and organisations in which every text is one that does harm where it is not escaped (gif.ts). */
import { GEBEURTENISSEN } from "#domain/gebeurtenissen/index.ts";
import { toegestaan } from "#domain/traject/toegestaan.ts";
import type { Inzending } from "#domain/traject/inzending.ts";
import { Verloop, verloopTot } from "./gebeurtenissen.ts";
import { kandidaten } from "./kandidaten.ts";
import { vergiftig } from "./gif.ts";

/** By what others find it back: another text there is another act, or none. */
const VERWIJST = new Set(["partner", "za", "naar", "sleutel", "bij", "brief", "aan", "id", "evaluatie", "namens"]);

/** Of gegevens what refers to something else. */
export const verwijzingen = (gegevens: object): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(gegevens).filter(([naam]) => VERWIJST.has(naam)));

/** Puts other texts in the place of those of a value, as long as it may. */
export type Vervang = <T>(
  waarde: T,
  ronde: number,
  mag: (anders: T) => boolean,
) => { readonly waarde: T; readonly waar: ReadonlyMap<string, string> };

/** Does it with other texts, as far as the traject takes them; says whether it was done. */
function doe(verloop: Verloop, inzending: Inzending, ronde: number, vervang: Vervang): boolean {
  const { type, gegevens } = inzending;
  const schema = GEBEURTENISSEN.get(type)!.schema;
  const { waarde, waar } = vervang(gegevens, ronde, (anders) => schema.safeParse(anders).success);
  const kan = waar.size === 0 ? [gegevens] : [waarde, { ...waarde, ...verwijzingen(gegevens) }, gegevens];
  return kan.some((een) => verloop.probeer({ ...inzending, gegevens: een }).ok);
}

export interface Giftig {
  readonly verlopen: readonly Verloop[];
  /** What was done in them. */
  readonly types: ReadonlySet<string>;
}

/** Along these ways, each a traject of its own; at the end of each whatever else can be done there and was not done yet. */
export function vergiftigdeVerlopen(
  wegen: readonly (readonly Inzending[])[],
  ronde: number,
  vervang: Vervang = vergiftig,
): Giftig {
  const types = new Set<string>();
  const verlopen = wegen.map((weg, i) => {
    const verloop = new Verloop({ nummer: `ZA-2026-${String(i + 1).padStart(3, "0")}` });
    for (const een of weg) {
      if (!doe(verloop, een, ronde + i, vervang)) break;
      types.add(een.type);
    }
    for (const een of kandidaten(verloop.zaak, verloop.dag))
      if (!types.has(een.type) && toegestaan(verloop.zaak.staat).has(een.type) && doe(verloop, een, ronde + i, vervang))
        types.add(een.type);
    return verloop;
  });
  return { verlopen, types };
}

/** The ordinary way, ended at each milestone. */
export const GEWONE_WEGEN = (): readonly (readonly Inzending[])[] =>
  MIJLPALEN.map((mijlpaal) => verloopTot(mijlpaal).inzendingen.slice(1));

const MIJLPALEN = [
  "nieuw",
  "ingediend",
  "beoordeling",
  "bezet",
  "gestart",
  "stap6",
  "stappenGereed",
  "gesloten",
] as const;
