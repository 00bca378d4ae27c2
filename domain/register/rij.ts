import type { Datum } from "../kalender/datum.ts";
import { isZichtbaar } from "../tekst/zichtbaar.ts";
import type { RegisterFout } from "./fout.ts";
import { KOLOMMEN, type Kolom, type RegisterRij } from "./register.ts";
import { type Leesbaar, tegenspraken } from "./samenhang.ts";
import type { Aanhalingsfout, Veld } from "./velden.ts";
import { LEZERS, VERPLICHT } from "./waarden.ts";

/** One line under the header: what could be read of it, and everything that is wrong. */
export interface GelezenRij {
  readonly waarden: Leesbaar;
  readonly fouten: readonly RegisterFout[];
}

export function leesRij(
  regel: number,
  velden: readonly Veld[],
  kolommen: readonly (Kolom | null)[],
  vandaag: Datum,
): GelezenRij {
  const fout = (veld: string, code: string, reden: string): RegisterFout => ({ regel, veld, code, reden });
  // An open quote swallows the fields after it: then the count says nothing, but all before it stand in their own column.
  const geslokt = velden.some((veld) => !veld.ok && veld.soort === "niet gesloten");
  const opPlek = velden.length === kolommen.length;
  const naam = (i: number): string => (opPlek || geslokt ? (kolommen[i] ?? "") : "");
  const fouten = velden.flatMap((veld, i) =>
    veld.ok ? [] : [fout(naam(i), "aanhalingstekens", AANHALING[veld.soort])],
  );
  if (!opPlek) {
    const telling = fout(
      "",
      "aantal_velden",
      `Deze regel heeft ${velden.length} velden, verwacht: ${kolommen.length}.`,
    );
    return { waarden: {}, fouten: geslokt ? fouten : [...fouten, telling] };
  }

  const waarden: Record<string, unknown> = {};
  for (const kolom of KOLOMMEN) {
    const veld = velden[kolommen.indexOf(kolom)];
    if (veld === undefined || !veld.ok) continue;
    if (!isZichtbaar(veld.tekst)) {
      if (VERPLICHT.includes(kolom)) fouten.push(fout(kolom, "ontbreekt", "Dit veld is verplicht."));
      else waarden[kolom] = null;
      continue;
    }
    const gelezen = LEZERS[kolom](veld.tekst, vandaag);
    if (gelezen.ok) waarden[kolom] = gelezen.waarde;
    else fouten.push(...gelezen.bezwaren.map(({ code, reden }) => fout(kolom, code, reden)));
  }
  fouten.push(...tegenspraken(waarden).map(({ veld, code, reden }) => fout(veld, code, reden)));
  return { waarden, fouten: fouten.toSorted((a, b) => plek(a.veld) - plek(b.veld)) };
}

/** A row without faults has a value or null in every column. */
export const alsRegisterRij = (waarden: Leesbaar): RegisterRij => waarden as RegisterRij;

const plek = (veld: string): number => KOLOMMEN.findIndex((kolom) => kolom === veld);

const AANHALING: Readonly<Record<Aanhalingsfout, string>> = {
  "niet gesloten":
    'Het aanhalingsteken (") aan het begin van dit veld wordt op deze regel niet gesloten. Een veld mag niet over meer regels lopen.',
  "tekst na het sluiten":
    'Na het sluitende aanhalingsteken (") staat nog tekst. Schrijf een aanhalingsteken in de tekst dubbel ("").',
  los: 'In dit veld staat een los aanhalingsteken ("). Zet het hele veld tussen aanhalingstekens en schrijf die in de tekst dubbel ("").',
};
