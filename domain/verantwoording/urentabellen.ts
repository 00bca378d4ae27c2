import { BESTEDINGEN } from "./aanvraag.ts";
import { opVolgorde } from "./als-json.ts";
import { kommaOp, op, type Tabelbeeld } from "./tabelbeeld.ts";
import { hoofdletter } from "./tabeltekst.ts";
import type { Tabellen } from "./tabellen.ts";
import type { Uren } from "./uren.ts";

/** Booked beside granted: what was meant, and what it came to. */
export function urentabellen({ uren }: Tabellen): Tabelbeeld[] {
  if (uren === undefined) return [];
  const rij = (naam: string, ...plaats: string[]) => ({
    naam: hoofdletter(naam),
    cellen: [
      op("uren", ...plaats, "n"),
      ...(["toegekend", "geboekt"] as const).map((wat) => kommaOp("uren", ...plaats, wat)),
      { ...kommaOp("uren", ...plaats, "gemiddeld geboekt"), maat: true as const, over: ["uren", ...plaats, "n"] },
    ],
  });
  const tabel = (
    per: "per vorm" | "per aanvrager" | "per onderwijstype",
    kolom: string,
    titel: string,
    uitleg: string,
    slot: Tabelbeeld["rijen"] = [],
  ): Tabelbeeld => ({
    id: `uren-${per.replace(" ", "-")}`,
    titel,
    uitleg,
    koppen: [kolom, "Aantal", "Toegekend", "Geboekt", "Gemiddeld"],
    rijen: [...Object.keys(uren[per]).map((naam) => rij(naam, per, naam)), ...slot],
  });
  return [
    tabel("per vorm", "Vorm", "Bestede uren per vorm", watTelt(uren), [rij("totaal", "totaal")]),
    {
      id: "uren-per-jaar",
      titel: "Bestede uren per jaar",
      uitleg: "Toegekend in het jaar van het besluit, geboekt in het jaar waarin is gewerkt.",
      koppen: ["Jaar", "Toegekend", "Geboekt"],
      rijen: opVolgorde(Object.entries(uren["per jaar"])).map(([jaar]) => ({
        naam: jaar,
        cellen: [kommaOp("uren", "per jaar", jaar, "toegekend"), kommaOp("uren", "per jaar", jaar, "geboekt")],
      })),
    },
    {
      id: "uren-per-zorgarrangeur",
      titel: "Bestede uren per zorgarrangeur",
      uitleg: "In trajecten, nazorg en consultaties.",
      koppen: ["Zorgarrangeur", ...BESTEDINGEN.map(hoofdletter), "Totaal"],
      rijen: Object.keys(uren["per zorgarrangeur"]).map((za) => ({
        naam: za,
        cellen: [...BESTEDINGEN, "totaal"].map((kolom) => kommaOp("uren", "per zorgarrangeur", za, kolom)),
      })),
    },
    tabel("per aanvrager", "Aanvrager", "Bestede uren per aanvrager", "Wie de aanvraag deed."),
    tabel(
      "per onderwijstype",
      "Type",
      "Bestede uren per type onderwijs",
      "Een traject kan bij meer typen horen: samen is dat meer dan het totaal.",
    ),
  ];
}

const watTelt = ({ "niet bekend": onbekend, "niet begonnen": nooit, afwijkingen }: Uren): string =>
  [
    `Van de aanvragen waarvan bekend is wat er is geboekt${onbekend === 0 ? "" : `; van ${onbekend} andere is dat niet bekend, die tellen hier niet mee`}.`,
    ...(nooit === 0
      ? []
      : [`Stopgezet voordat er iets was geboekt: ${nooit}. Die kostten niets en tellen hier niet mee.`]),
    ...(afwijkingen === 0 ? [] : [`Andere uren dan mag, met een afwijking: ${afwijkingen} keer.`]),
  ].join(" ");
