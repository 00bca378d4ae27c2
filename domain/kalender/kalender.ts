import { z } from "zod";
import { datum, keuze, regel } from "../gebeurtenissen/velden.ts";
import { geweigerd, gelukt, invariant, type Uitkomst } from "../weigering.ts";
import { JAREN, jaarVan } from "./datum.ts";
import { MEEGELEVERD } from "./meegeleverd.ts";

/**
 * What no rule can tell about the calendar: days assimilated by decree, and schoolvakanties. Data, because both run out and are then
 * renewed by others; plain JSON, because a traject carries the calendar that its terms go by.
 */

export const VAKANTIEREGIOS = ["Noord", "Midden", "Zuid"] as const;
export type Vakantieregio = (typeof VAKANTIEREGIOS)[number];

const JAAR = "Schrijf een jaar met vier cijfers, bijvoorbeeld 2026.";
const jaar = z.int({ error: JAAR }).min(JAREN.eerste, JAAR).max(JAREN.laatste, JAAR);
const bron = regel(300);

const Besluitdag = z.strictObject({ datum, naam: regel(100), bron }).readonly();

const Schoolvakantie = z
  .strictObject({ regio: keuze(VAKANTIEREGIOS), naam: regel(60), van: datum, tot: datum, bron })
  .refine(({ van, tot }) => van <= tot, { error: "De laatste dag ligt voor de eerste.", path: ["tot"] })
  .readonly();

export const Kalenderschema = z
  .strictObject({
    versie: regel(60),
    /** Years that the decree covers; outside them a term is computed without such days, and says so. */
    besluitjaren: z
      .strictObject({ van: jaar, tot: jaar })
      .refine(({ van, tot }) => van <= tot, { error: "Het laatste jaar ligt voor het eerste.", path: ["tot"] })
      .readonly(),
    // None at all would say without a word that there are no such days.
    besluitdagen: z.array(Besluitdag).min(1, "Er staat geen enkele besluitdag in.").max(100).readonly(),
    schoolvakanties: z.array(Schoolvakantie).max(300).readonly(),
  })
  .superRefine(({ besluitjaren, besluitdagen, schoolvakanties }, toets) => {
    const fout = (message: string, ...path: (string | number)[]) => toets.addIssue({ code: "custom", message, path });
    for (const [i, { datum: dag }] of besluitdagen.entries()) {
      if (besluitjaren.van <= besluitjaren.tot && !besluitdagenBekend(jaarVan(dag), { besluitjaren }))
        fout(
          `Deze dag ligt buiten de besluitjaren ${besluitjaren.van} tot en met ${besluitjaren.tot}.`,
          "besluitdagen",
          i,
        );
      if (besluitdagen.findIndex((ander) => ander.datum === dag) < i) fout("Deze dag staat er al.", "besluitdagen", i);
    }
    for (const [i, { regio, van, tot }] of schoolvakanties.entries())
      if (schoolvakanties.slice(0, i).some((a) => a.regio === regio && a.van <= tot && van <= a.tot))
        fout(`Deze vakantie overlapt een andere vakantie van regio ${regio}.`, "schoolvakanties", i);
  })
  .readonly();

export type Kalender = z.infer<typeof Kalenderschema>;

/** Whether the decree covers the year. */
export const besluitdagenBekend = (jaar: number, { besluitjaren }: Pick<Kalender, "besluitjaren">): boolean =>
  jaar >= besluitjaren.van && jaar <= besluitjaren.tot;

/** What the last day of a term depends on: a traject carries this much. */
export const voorTermijnen = (kalender: Kalender): Kalender => ({ ...kalender, schoolvakanties: [] });

/** A calendar from text, one fact a line (docs/kalender.md). What is wrong is told line by line; half a calendar is none. */
export function leesKalender(tekst: string): Uitkomst<Kalender> {
  if (tekst.length > 200_000)
    return geweigerd("kalender.te-groot", "De kalender is te groot: hoogstens 200.000 tekens.");
  // Some other file, of which twenty faults would say nothing.
  if (!lijktKalender(tekst))
    return geweigerd(
      "kalender.geen-kalender",
      "Dit is geen kalender. Een kalender is een tekstbestand met op elke regel één gegeven, bijvoorbeeld: versie | 2029-1",
    );
  const fouten: { op: number | null; reden: string }[] = [];
  const { waarde, regelVan } = ontleed(tekst, (op, reden) => fouten.push({ op, reden }));
  const allesOntleed = fouten.length === 0;
  const gelezen = Kalenderschema.safeParse(waarde);
  for (const { path, message } of gelezen.error?.issues ?? []) {
    const op = regelVan(path) ?? null;
    // One fault a line, because the next is often its echo; and who hears of a line that can't be read need not hear what is missing without it.
    if (op === null && allesOntleed) fouten.push({ op, reden: ONTBREEKT[String(path[0])] ?? message });
    if (op !== null && fouten.every((fout) => fout.op !== op)) fouten.push({ op, reden: message });
  }
  if (gelezen.success && fouten.length === 0) return gelukt(gelezen.data);
  const regels = fouten
    .toSorted((een, ander) => (een.op ?? 0) - (ander.op ?? 0))
    .map(({ op, reden }) => (op === null ? reden : `regel ${op}: ${reden}`));
  const rest = regels.length > MEEST ? [`en nog ${regels.length - MEEST} regels`] : [];
  return geweigerd(
    "kalender.ongeldig",
    ["De kalender klopt niet:", ...[...regels.slice(0, MEEST), ...rest].map((r) => `  ${r}`)].join("\n"),
  );
}

const MEEST = 20;

const ONTBREEKT: Readonly<Record<string, string>> = {
  versie: "Er is geen regel met de versie.",
  besluitjaren: "Er is geen regel met de besluitjaren.",
};

/** The parts of a line, after the word that says what it is. */
const SOORTEN: Readonly<Record<string, readonly string[]>> = {
  versie: ["versie"],
  besluitjaren: ["eerste jaar", "laatste jaar"],
  besluitdag: ["datum", "naam", "bron"],
  schoolvakantie: ["regio's", "naam", "eerste dag", "laatste dag", "bron"],
};

const lijktKalender = (tekst: string): boolean =>
  tekst
    .split(/[\r\n]/)
    .some((regel) => Object.hasOwn(SOORTEN, (regel.replace(/^\uFEFF/, "").split("|")[0] ?? "").trim()));

/** The shape that the schema judges, and on which line each part of it stands. */
function ontleed(
  tekst: string,
  meld: (op: number, reden: string) => void,
): { waarde: unknown; regelVan: (pad: readonly PropertyKey[]) => number | undefined } {
  const waarde: Record<string, unknown> = {};
  const besluitdagen: unknown[] = [];
  const schoolvakanties: unknown[] = [];
  const plek = new Map<string, number>();

  for (const [i, ruw] of tekst
    .replace(/^\uFEFF/, "")
    .split(/\r\n|\r|\n/)
    .entries()) {
    if (ruw.trim() === "" || ruw.trimStart().startsWith("#")) continue;
    const op = i + 1;
    const [soort = "", ...delen] = ruw.split("|").map((deel) => deel.trim());
    const namen = Object.hasOwn(SOORTEN, soort) ? SOORTEN[soort] : undefined;
    if (namen === undefined) {
      meld(
        op,
        `'${soort.slice(0, 30)}' kent de kalender niet; een regel begint met ${Object.keys(SOORTEN).join(", ")} of #.`,
      );
      continue;
    }
    if (delen.length !== namen.length) {
      meld(op, `Schrijf deze regel als: ${[soort, ...namen].join(" | ")}.`);
      continue;
    }
    const [a = "", b = "", c = "", d = "", e = ""] = delen;
    if (soort === "besluitdag") {
      plek.set(`besluitdagen.${besluitdagen.length}`, op);
      besluitdagen.push({ datum: a, naam: b, bron: c });
    } else if (soort === "schoolvakantie")
      for (const regio of a.split(",")) {
        plek.set(`schoolvakanties.${schoolvakanties.length}`, op);
        schoolvakanties.push({ regio: regio.trim(), naam: b, van: c, tot: d, bron: e });
      }
    else if (plek.has(soort)) meld(op, `Deze regel staat er al, op regel ${plek.get(soort)}.`);
    else {
      plek.set(soort, op);
      waarde[soort] = soort === "versie" ? a : { van: alsJaar(a), tot: alsJaar(b) };
    }
  }
  return {
    waarde: { ...waarde, besluitdagen, schoolvakanties },
    regelVan: ([eerste, tweede]) => plek.get(String(eerste)) ?? plek.get(`${String(eerste)}.${String(tweede)}`),
  };
}

const alsJaar = (tekst: string): number => (/^\d{4}$/.test(tekst) ? Number(tekst) : Number.NaN);

/** What ships with the system; last in this file, because it is read with all of it. */
export const KALENDER: Kalender = meegeleverd();

function meegeleverd(): Kalender {
  const gelezen = leesKalender(MEEGELEVERD);
  invariant(gelezen.ok, gelezen.ok ? "" : gelezen.weigering.reden);
  return gelezen.waarde;
}
