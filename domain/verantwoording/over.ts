import { inWoorden, type Datum } from "../kalender/datum.ts";
import { leesGetypteDag } from "../kalender/getypte-dag.ts";
import type { Aanvraag } from "./aanvraag.ts";
import { type Jaartelling, JAARTELLINGEN, KALENDERJAAR, SCHOOLJAAR, teljaar } from "./periode.ts";
import type { Keuze } from "./tabellen.ts";
import { gelukt, geweigerd, type Uitkomst } from "../weigering.ts";

/** What the report is about, in one word that stands in an address: all of it, a year or years, and by which years it counts. */

/** "" and "schooljaar" are all years; "2023", "2020-2022" and "schooljaar 2023-2024" are some. */
export function leesOver(over: string): Uitkomst<Keuze> {
  const telling = over.startsWith(SCHOOLJAAR.naam) ? SCHOOLJAAR : KALENDERJAAR;
  const jaren = (telling === SCHOOLJAAR ? over.slice(SCHOOLJAAR.naam.length) : over).trim();
  if (jaren === "") return gelukt({ telling });
  const [, van, tot = van] = /^(\d{4})(?:-(\d{4}))?$/.exec(jaren) ?? [];
  const goed = van !== undefined && tot! >= van && (telling === KALENDERJAAR || jaren === SCHOOLJAAR.heet(Number(van)));
  if (!goed)
    return geweigerd(
      "verantwoording.jaar",
      telling === SCHOOLJAAR
        ? `Schrijf een schooljaar als ${SCHOOLJAAR.heet(2023)}; '${jaren}' kan niet.`
        : `Schrijf een jaar als 2023 en een periode als 2020-2022; '${jaren}' kan niet.`,
      "over",
    );
  return gelukt(
    jaren.length === 4 || telling === SCHOOLJAAR ? { telling, jaar: Number(van) } : { telling, periode: jaren },
  );
}

/** A day that has begun: of a later one nobody knows anything yet. */
export function leesVerleden(tekst: string, vandaag: Datum): Uitkomst<Datum> {
  const dag = leesGetypteDag(tekst, vandaag);
  return dag.ok && dag.waarde > vandaag
    ? geweigerd("verantwoording.toekomst", `${inWoorden(dag.waarde)} komt nog. Kies een dag tot en met vandaag.`)
    : dag;
}

export function overVan({ telling = KALENDERJAAR, jaar, periode }: Keuze): string {
  const jaren = jaar === undefined ? (periode ?? "") : telling.heet(jaar);
  return (telling === KALENDERJAAR ? jaren : `${telling.naam} ${jaren}`).trim();
}

/** "2020-2022", "schooljaar 2023-2024", "alle jaren, per schooljaar". */
export function overInWoorden(keuze: Keuze): string {
  const { telling = KALENDERJAAR, jaar, periode } = keuze;
  if (jaar !== undefined || periode !== undefined) return overVan(keuze);
  return `alle jaren, per ${telling.naam}`;
}

/** What can be chosen: of each way to count all years, the periods of more than one year, and every year in which something counts. */
export function keuzesOver(
  aanvragen: readonly Aanvraag[],
): readonly { readonly telling: Jaartelling; readonly keuzes: readonly Keuze[] }[] {
  return JAARTELLINGEN.map((telling) => {
    const jaren = [...new Set(aanvragen.map((a) => teljaar(a, telling)).filter((jaar) => jaar !== null))].toSorted(
      (a, b) => b - a,
    );
    const perioden = new Set(jaren.map(telling.periodeVan)).difference(new Set(jaren.map(telling.heet)));
    return {
      telling,
      keuzes: [
        { telling },
        ...[...perioden].map((periode) => ({ telling, periode })),
        ...jaren.map((jaar) => ({ telling, jaar })),
      ],
    };
  });
}
