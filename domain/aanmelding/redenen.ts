import type { Redensoort } from "../verantwoording/gekozenreden.ts";
import type { Redenregel } from "./regels.ts";

/** Why something was not granted or did not succeed: the reasons that can be chosen and counted, unless a subsidieperiode has others. */

const NIET_GELUKT = ["stop", "oordeel", "verlenging"] as const;
const EIGEN = "eigen norm";
const reden = (code: string, naam: string, bij: readonly Redensoort[], bron: string): Redenregel => ({
  code,
  naam,
  bij,
  bron,
});

/**
 * No source has such a list. It begins with what the schools named as the reason that a traject did not succeed [E 3.1] and with the
 * knelpunten that its people met most [E 3.2, tables 3.8 and 3.10]; of a refusal with the criteria of the announcement [A]. What is called
 * "eigen norm" was added by us. The projectleider may change it.
 */
export const REDENEN: readonly Redenregel[] = [
  reden("proces-niet-klaar", "Het proces in de school was nog niet klaar", NIET_GELUKT, "[E 3.1]"),
  reden("te-weinig-tijd", "Er was te weinig tijd om de doelen te bereiken", ["stop", "oordeel"], "[E samenvatting]"),
  reden("niet-verlengd", "Het traject is ingekort of niet verlengd", ["oordeel"], "[E 3.1]"),
  reden("samenwerking-gemeente", "De samenwerking met de gemeente kwam niet tot stand", NIET_GELUKT, "[E 3.1]"),
  reden("samenwerking-regio", "Er is te weinig samenwerking in de regio", NIET_GELUKT, "[E tabel 3.8]"),
  reden("samenwerking-zorg", "De samenwerking met zorgaanbieders verliep moeizaam", NIET_GELUKT, "[E tabel 3.8]"),
  reden("belangen", "De belangen van de partijen liepen uiteen", NIET_GELUKT, "[E 3.1]"),
  reden("taken", "Taken en verantwoordelijkheden zijn niet opgepakt", NIET_GELUKT, "[E 3.1]"),
  reden("weinig-meerwaarde", "De zorgarrangeur voegde weinig toe aan wat al liep", NIET_GELUKT, "[E 3.1]"),
  reden("tijd-school", "Het kost de school te veel tijd", NIET_GELUKT, "[E tabel 3.8]"),
  reden("wisselingen-zorg", "Te veel wisselingen onder zorgprofessionals", NIET_GELUKT, "[E tabel 3.8]"),
  reden("wisselingen-gemeente", "Te veel wisselingen bij de gemeente", NIET_GELUKT, "[E 3.2]"),
  reden("wisselingen-school", "Te veel wisselingen in de school", NIET_GELUKT, EIGEN),
  reden("personeel-zorg", "Zorgaanbieders hebben te weinig personeel", NIET_GELUKT, "[E tabel 3.8]"),
  reden("zorgaanbod", "De juiste zorg is er niet", NIET_GELUKT, "[E tabel 3.8]"),
  reden("wetgeving", "Wet- en regelgeving werkt niet mee", NIET_GELUKT, "[E 3.1, tabel 3.10]"),
  reden("schotten", "Financiële schotten tussen onderwijs en zorg", NIET_GELUKT, "[E tabel 3.10]"),
  reden("procedures", "Elke gemeente heeft een eigen aanvraagprocedure", NIET_GELUKT, "[E tabel 3.10]"),
  reden("indicaties", "Indicaties voor zorg zijn moeilijk te krijgen", NIET_GELUKT, "[E tabel 3.10]"),
  reden("geld", "Er is te weinig geld voor de zorg op school", NIET_GELUKT, "[E tabel 3.10]"),
  reden("tlv", "Het samenwerkingsverband geeft geen hogere TLV's af", NIET_GELUKT, "[E tabel 3.10]"),
  reden("school-verandert", "De school fuseert, sluit of verandert", ["stop", "oordeel"], "[E 3.1]"),
  reden("aanvrager-stopt", "De aanvrager wil niet verder", ["stop"], EIGEN),
  reden("doelen-bereikt", "De doelen zijn bereikt", ["stop", "verlenging", "nazorg"], "[E 3.1]"),
  reden(
    "andere-route",
    "Eerst zijn andere stappen nodig, langs een andere weg",
    ["stop", "verlenging", "nazorg"],
    "[E 3.1]",
  ),
  reden("uren-op", "Er is geen ruimte voor meer uren", ["verlenging", "nazorg"], EIGEN),
  reden("doelgroep", "De aanvraag hoort niet bij de doelgroep", ["afwijzing"], "[A]"),
  reden("aanvrager", "Deze aanvrager mag niet zelf aanvragen", ["afwijzing"], "[A]"),
  reden("niet-collectief", "De vraag is niet collectief", ["afwijzing", "nazorg"], "[A]"),
  reden("belang", "Het belang van de leerlingen staat niet voorop", ["afwijzing"], "[A]"),
  reden("mankracht", "Er is geen tijd van mensen voor het traject", ["afwijzing"], "[A]"),
  reden("mandaat", "De contactpersoon heeft geen mandaat", ["afwijzing"], "[A]"),
  reden("contactpersoon", "Er is geen vaste contactpersoon", ["afwijzing"], "[A]"),
  reden("monitor", "De aanvrager doet niet mee aan de monitor", ["afwijzing"], "[A]"),
  reden("spreiding", "De spreiding over de scholen", ["afwijzing"], "[A]"),
  reden("vol", "De subsidieperiode is vol", ["afwijzing"], "[E 3.1]"),
  reden("al-geholpen", "De school kreeg eerder al het hoogste aantal uren", ["afwijzing"], "[A]"),
  reden("andere-hulp", "Er is al hulp of kennis die volstaat", ["afwijzing", "nazorg"], "[E 3.1]"),
  reden("anders", "Een andere reden, zie de toelichting", ["afwijzing", "nazorg", ...NIET_GELUKT], EIGEN),
];
