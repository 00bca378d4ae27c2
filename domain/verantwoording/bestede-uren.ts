import { komma } from "../getal.ts";
import { BESTEDINGEN } from "./aanvraag.ts";
import { opVolgorde } from "./als-json.ts";
import { platteTabel } from "./platte-tabel.ts";
import { hoofdletter, met } from "./tabeltekst.ts";
import type { Tabellen } from "./tabellen.ts";
import type { Uren } from "./uren.ts";

const metKomma = (getal: number | null): string | null => (getal === null ? null : komma(getal));

/** Booked beside granted: what was meant, and what it came to. */
export function bestede({ uren }: Tabellen): string[] {
  if (uren === undefined) return [];
  const { totaal } = uren;
  const tabel = (kolom: string, rijen: Uren["per vorm"]): string =>
    platteTabel(
      [kolom, "Aantal", "Toegekend", "Geboekt", "Gemiddeld"],
      Object.entries(rijen).map(([naam, rij]) => [
        hoofdletter(naam),
        rij.n,
        metKomma(rij.toegekend),
        metKomma(rij.geboekt),
        metKomma(rij["gemiddeld geboekt"]),
      ]),
    );
  const onbekend = uren["niet bekend"];
  return [
    met(
      "Bestede uren per vorm",
      [
        `Van de aanvragen waarvan bekend is wat er is geboekt${onbekend === 0 ? "" : `; van ${onbekend} andere is dat niet bekend, die tellen hier niet mee`}.`,
        ...(uren["niet begonnen"] === 0
          ? []
          : [
              `Stopgezet voordat er iets was geboekt: ${uren["niet begonnen"]}. Die kostten niets en tellen hier niet mee.`,
            ]),
        ...(uren.afwijkingen === 0 ? [] : [`Andere uren dan mag, met een afwijking: ${uren.afwijkingen} keer.`]),
      ].join(" "),
      tabel("Vorm", { ...uren["per vorm"], totaal }),
    ),
    met(
      "Bestede uren per jaar",
      "Toegekend in het jaar van het besluit, geboekt in het jaar waarin is gewerkt.",
      platteTabel(
        ["Jaar", "Toegekend", "Geboekt"],
        opVolgorde(Object.entries(uren["per jaar"])).map(([jaar, rij]) => [
          jaar,
          metKomma(rij.toegekend),
          metKomma(rij.geboekt),
        ]),
      ),
    ),
    met(
      "Bestede uren per zorgarrangeur",
      "In trajecten, nazorg en consultaties.",
      platteTabel(
        ["Zorgarrangeur", ...BESTEDINGEN.map(hoofdletter), "Totaal"],
        Object.entries(uren["per zorgarrangeur"]).map(([za, rij]) => [
          za,
          ...[...BESTEDINGEN, "totaal"].map((kolom) => metKomma(rij[kolom] ?? 0)),
        ]),
      ),
    ),
    met("Bestede uren per aanvrager", "Wie de aanvraag deed.", tabel("Aanvrager", uren["per aanvrager"])),
    met(
      "Bestede uren per type onderwijs",
      "Een traject kan bij meer typen horen: samen is dat meer dan het totaal.",
      tabel("Type", uren["per onderwijstype"]),
    ),
  ];
}
