import type { Journaalregel } from "../journaal/lijn.ts";

/** Which lines of the tijdlijn somebody looks for; `journaal`: all of them, as they were recorded. */
export const TIJDLIJNFILTERS = ["alles", "besluiten", "uren", "brieven", "journaal"] as const;
export type Tijdlijnfilter = (typeof TIJDLIJNFILTERS)[number];

export const leesTijdlijnfilter = (tekst: string | undefined): Tijdlijnfilter =>
  TIJDLIJNFILTERS.find((filter) => filter === tekst) ?? "alles";

/** What the projectleider decides of a traject, from its aanvraag to its oordeel, and what corrects that. */
export const BESLUITEN: ReadonlySet<string> = new Set([
  "aanvraag.toegekend",
  "aanvraag.afgewezen",
  "aanvraag.verwezen",
  "aanvraag.geconsulteerd",
  "aanvraag.op-wachtlijst",
  "aanvraag.voorgetrokken",
  "aanvraag.heropend",
  "besluit.uitgesteld",
  "plaats.aangeboden",
  "za.toegewezen",
  "verlenging.toegekend",
  "verlenging.afgewezen",
  "traject.stopgezet",
  "traject.gesloten",
  "traject.heropend",
  "oordeel.gegeven",
  "nazorg.gestart",
  "nazorg.afgewezen",
  "toekenning.gecorrigeerd",
  "verlenging.gecorrigeerd",
  "oordeel.gecorrigeerd",
]);

export function hoortBij(filter: Tijdlijnfilter, { type, opdrachten }: Pick<Journaalregel, "type" | "opdrachten">) {
  switch (filter) {
    case "alles":
    case "journaal":
      return true;
    case "besluiten":
      return BESLUITEN.has(type);
    case "uren":
      return type.startsWith("uren.");
    case "brieven":
      return type.startsWith("mail.") || type.startsWith("brief.") || opdrachten.some((een) => een.type === "mail");
  }
}
