/** A browser without JavaScript, as far as forms go: reads the controls of our own pages, fills them in and sends them as one would. */

interface Besturing {
  readonly soort: "invoer" | "tekst" | "vakje" | "rondje" | "keuzelijst" | "verborgen" | "knop";
  readonly naam: string;
  waarde: string;
  aan: boolean;
  readonly opties: readonly string[];
  readonly lijst: string | null;
}

export interface Scherm {
  readonly html: string;
  readonly besturingen: readonly Besturing[];
  /** What a field that helps with typing offers, by the id of its list. */
  readonly lijsten: ReadonlyMap<string, readonly string[]>;
}

const ENTITEITEN: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };
const leesbaar = (tekst: string): string =>
  tekst.replace(/&(amp|lt|gt|quot|#39);/g, (_, naam: string) => ENTITEITEN[naam] ?? "");

const attributenVan = (tekst: string): ReadonlyMap<string, string> =>
  new Map(
    [...tekst.matchAll(/([\w-]+)(?:="([^"]*)")?/g)].map(([, naam = "", waarde = ""]) => [naam, leesbaar(waarde)]),
  );

export function lees(html: string): Scherm {
  const besturingen: Besturing[] = [];
  const lijsten = new Map<string, string[]>();
  const blok = html.slice(html.indexOf('class="daad"'));
  let keuzelijst: { naam: string; opties: string[]; waarde: string } | null = null;
  let lijst: string[] | null = null;
  for (const [, tag = "", ruw = "", inhoud = ""] of blok.matchAll(
    /<(input|textarea|select|\/select|option|button|datalist|\/datalist)\b((?:[^>"]|"[^"]*")*)>([^<]*)/g,
  )) {
    const attributen = attributenVan(ruw);
    const naam = attributen.get("name") ?? "";
    const waarde = attributen.get("value") ?? "";
    const basis = { naam, waarde, aan: attributen.has("checked"), opties: [], lijst: attributen.get("list") ?? null };
    if (tag === "input") {
      const type = attributen.get("type");
      const soort =
        type === "hidden" ? "verborgen" : type === "radio" ? "rondje" : type === "checkbox" ? "vakje" : "invoer";
      besturingen.push({ ...basis, soort });
    } else if (tag === "textarea")
      besturingen.push({ ...basis, soort: "tekst", waarde: leesbaar(inhoud.replace(/^\n/, "")) });
    else if (tag === "button") besturingen.push({ ...basis, soort: "knop" });
    else if (tag === "select") keuzelijst = { naam, opties: [], waarde: "" };
    else if (tag === "datalist") lijsten.set(attributen.get("id") ?? "", (lijst = []));
    else if (tag === "/datalist") lijst = null;
    else if (tag === "option") {
      if (waarde !== "") (lijst ?? keuzelijst?.opties)?.push(waarde);
      if (keuzelijst !== null && attributen.has("selected")) keuzelijst.waarde = waarde;
    } else if (tag === "/select" && keuzelijst !== null) {
      besturingen.push({ ...basis, soort: "keuzelijst", ...keuzelijst });
      keuzelijst = null;
    }
  }
  return { html, besturingen, lijsten };
}

/** What a click on this button sends; without one: the button that Enter presses. */
export function verzending({ besturingen }: Scherm, knop: { naam: string; waarde: string } | null = null): string {
  const uit = new URLSearchParams();
  for (const { soort, naam, waarde, aan } of besturingen) {
    if (naam === "" || soort === "knop" || ((soort === "vakje" || soort === "rondje") && !aan)) continue;
    uit.append(naam, waarde.replace(/\n/g, "\r\n"));
  }
  if (knop !== null) uit.append(knop.naam, knop.waarde);
  return uit.toString();
}

export const heeftKnop = ({ besturingen }: Scherm, naam: string, waarde: string): boolean =>
  besturingen.some((een) => een.soort === "knop" && een.naam === naam && een.waarde === waarde);

/** Types or chooses; says whether there was such a field, with such a choice. */
export function vul({ besturingen }: Scherm, naam: string, waarde: string): boolean {
  const hier = besturingen.filter((een) => een.naam === naam && een.soort !== "knop");
  const keuze = hier.find((een) => (een.soort === "rondje" || een.soort === "vakje") && een.waarde === waarde);
  if (keuze !== undefined) {
    if (keuze.soort === "rondje") for (const ander of hier) ander.aan = false;
    keuze.aan = true;
    return true;
  }
  const veld = hier.find(({ soort }) => soort !== "rondje" && soort !== "vakje");
  if (veld === undefined || (veld.soort === "keuzelijst" && !veld.opties.includes(waarde))) return false;
  if (veld.soort === "verborgen") return veld.waarde === waarde;
  veld.waarde = waarde;
  return true;
}
