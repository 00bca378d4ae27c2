import type { Criterium, Periode } from "./regels.ts";
import type { Beslishulp } from "./beslishulp.ts";

/** What a decision says otherwise than the advice: allowed, and told before it counts. Empty: nothing. */
export function tegenAdvies(
  { oordeel, vorm }: Pick<Beslishulp, "oordeel" | "vorm">,
  { type, gegevens }: { readonly type: string; readonly gegevens: Readonly<Record<string, unknown>> },
  { redenen }: Pick<Periode, "redenen">,
): readonly string[] {
  const advies = VAN_BESLUIT[type];
  if (advies === undefined) return [];
  const voldaan = oordeel.criteria.filter((een) => een.voldaan);
  const codes = gegevens["redencodes"];
  const onwaar = voldaan.filter(({ criterium }) => Array.isArray(codes) && codes.includes(CODES[criterium]));
  // The reason as it stands in the form: the name of the criterium says the opposite.
  const naamVan = (code: string): string => redenen.find((een) => een.code === code)?.naam ?? code;
  const gekozen = gegevens["vorm"];
  return [
    ...(advies === oordeel.advies
      ? []
      : [
          `Dit gaat tegen het advies in. Het advies is ${oordeel.advies}: aan ${voldaan.length} van de ${oordeel.criteria.length} criteria is voldaan.`,
        ]),
    ...onwaar.map(
      ({ criterium, titel, reden }) =>
        `U kiest als reden ‘${naamVan(CODES[criterium])}’, maar aan ‘${titel}’ is voldaan: ${reden}`,
    ),
    ...(vorm === null || typeof gekozen !== "string" || gekozen === vorm.vorm.naam
      ? []
      : [`Het advies is een andere vorm. ${vorm.reden}`]),
  ];
}

const VAN_BESLUIT: Readonly<Record<string, Beslishulp["oordeel"]["advies"]>> = {
  "aanvraag.toegekend": "toekennen",
  "aanvraag.afgewezen": "afwijzen",
  "aanvraag.verwezen": "verwijzen",
};

/** The reasons that are so: of each criterium that is not met. */
export const afwijsredenenVan = ({ oordeel }: Pick<Beslishulp, "oordeel">): readonly string[] =>
  oordeel.criteria.flatMap(({ criterium, voldaan }) => (voldaan ? [] : [CODES[criterium]]));

/** The reason of a refusal that says that this criterium is not met (redenen.ts). */
const CODES: Readonly<Record<Criterium["soort"], string>> = {
  doelgroep: "doelgroep",
  aanvrager: "aanvrager",
  collectief: "niet-collectief",
  belangLeerlingen: "belang",
  mankracht: "mankracht",
  mandaat: "mandaat",
  vasteContactpersoon: "contactpersoon",
  monitor: "monitor",
};
