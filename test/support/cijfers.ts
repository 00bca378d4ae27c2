/** Aanvragen of which every table of the verantwoording has something to tell, and the tables of a page as people read them. */
import { type DefaultTreeAdapterTypes as Boom, parse } from "parse5";
import type { Aanvraag } from "#domain/verantwoording/aanvraag.ts";
import { aanvraag, afgewezen } from "../domain/verantwoording/aanvraag.ts";
import { historie } from "../domain/verantwoording/historie.ts";
import { plat } from "./ontleed.ts";

const REDEN = { code: "geld", naam: "Er was geen geld" };

export const VAN_ALLES: readonly Aanvraag[] = [
  ...historie,
  aanvraag({
    nummer: "ZA-2025-001",
    subsidieperiode: "2025",
    beslotenOp: "2025-02-01",
    redenen: { oordeel: [REDEN], verlenging: [REDEN], nazorg: [REDEN] },
    verlengingen: [{ besluit: "afgewezen" }],
    nazorgvragen: ["toegekend", "afgewezen"],
    afwijkingen: ["stap 4", "stap 6"],
    geslotenZonder: ["afspraken"],
    buitenVolgorde: 2,
    vertraging: { wissels: { school: 2 }, zonderContactpersoon: 12, gepauzeerd: 30, verloren: 40 },
    besteed: {
      aanvrager: "school",
      toegekend: [
        { aan: "traject", op: "2025-02-01", uren: 125 },
        { aan: "nazorg", op: null, uren: 20 },
      ],
      geboekt: [
        { aan: "traject", za: "za-03", maand: "2025-03", uren: 12.25, dagen: 4 },
        { aan: "traject", za: "za-05", maand: "2025-09", uren: 3, dagen: 1 },
        { aan: "nazorg", za: "za-03", maand: "2026-01", uren: 1.5, dagen: 1 },
      ],
      perFase: { 1: 12.25, 3: 3 },
      planPerFase: { 1: 40, 2: 60, 3: 25 },
      afwijkingen: 1,
    },
  }),
  aanvraag({ nummer: "ZA-2025-002", subsidieperiode: "2023-2024", oordeel: "stopgezet", redenen: { stop: [REDEN] } }),
  afgewezen({ nummer: "ZA-2025-003", subsidieperiode: "2025", redenen: { afwijzing: [REDEN] } }),
];

export interface Cel {
  readonly tekst: string;
  readonly naar: string | null;
}

/** By id of the table: its headings, and each row with its name first. */
export function cijfertabellen(
  html: string,
  soort = "cijfers",
): Map<string, { readonly koppen: readonly string[]; readonly rijen: readonly (readonly Cel[])[] }> {
  const tabellen = zoek(parse(html), ({ tagName, attrs }) => tagName === "table" && klasse(attrs).includes(soort));
  return new Map(
    tabellen.map((tabel) => {
      const rijen = zoek(tabel, ({ tagName }) => tagName === "tr").map((rij) =>
        zoek(rij, ({ tagName }) => tagName === "td" || tagName === "th").map((cel) => ({
          tekst: plat(tekstVan(cel)),
          naar: attribuut(zoek(cel, ({ tagName }) => tagName === "a")[0]?.attrs ?? [], "href"),
        })),
      );
      const id = attribuut(tabel.attrs, "aria-labelledby")!.replace(/^t-/, "");
      return [id, { koppen: rijen[0]!.map(({ tekst }) => tekst), rijen: rijen.slice(1) }];
    }),
  );
}

/** A plot: how it is called, its caption, what stands in it, and how big its bars are, each in the order in which they were drawn. */
export interface Grafiek {
  readonly tabel: string;
  readonly naam: string;
  readonly bijschrift: string;
  readonly teksten: readonly string[];
  readonly staven: readonly { readonly breedte: number; readonly hoogte: number }[];
}

export const grafieken = (html: string): Grafiek[] =>
  zoek(parse(html), ({ tagName, attrs }) => tagName === "figure" && klasse(attrs).includes("grafiek")).map((figuur) => {
    const [svg] = zoek(figuur, ({ tagName, attrs }) => tagName === "svg" && attribuut(attrs, "role") === "img");
    const id = attribuut(svg!.attrs, "aria-labelledby")!;
    const teksten = (tag: string) => zoek(figuur, ({ tagName }) => tagName === tag).map((een) => plat(tekstVan(een)));
    return {
      tabel: id.replace(/^g-/, ""),
      naam: plat(tekstVan(zoek(svg!, ({ attrs }) => attribuut(attrs, "id") === id)[0]!)),
      bijschrift: teksten("figcaption").join(),
      teksten: teksten("text"),
      staven: zoek(figuur, ({ tagName }) => tagName === "rect").map(({ attrs }) => ({
        breedte: Number(attribuut(attrs, "width")),
        hoogte: Number(attribuut(attrs, "height")),
      })),
    };
  });

const attribuut = (attrs: Boom.Element["attrs"], naam: string): string | null =>
  attrs.find(({ name }) => name === naam)?.value ?? null;
const klasse = (attrs: Boom.Element["attrs"]): readonly string[] => (attribuut(attrs, "class") ?? "").split(/\s+/);

function zoek(knoop: Boom.Node, past: (element: Boom.Element) => boolean): Boom.Element[] {
  if (!("childNodes" in knoop)) return [];
  return knoop.childNodes.flatMap((kind) => [...("tagName" in kind && past(kind) ? [kind] : []), ...zoek(kind, past)]);
}

const tekstVan = (knoop: Boom.Node): string =>
  knoop.nodeName === "#text"
    ? (knoop as Boom.TextNode).value
    : "childNodes" in knoop
      ? knoop.childNodes.map(tekstVan).join("")
      : "";
