import type { Criterium } from "./regels.ts";
import type { Beslishulp } from "./beslishulp.ts";

/** What a decision says otherwise than the advice: allowed, and told before it counts. Empty: nothing. */
export function tegenAdvies(
  { oordeel, vorm }: Pick<Beslishulp, "oordeel" | "vorm">,
  type: string,
  gegevens: Readonly<Record<string, unknown>>,
): readonly string[] {
  const advies = VAN_BESLUIT[type];
  if (advies === undefined) return [];
  const voldaan = oordeel.criteria.filter((een) => een.voldaan);
  const codes = gegevens["redencodes"];
  const onwaar = voldaan.filter(({ criterium }) => Array.isArray(codes) && codes.includes(CODES[criterium]));
  const gekozen = gegevens["vorm"];
  return [
    ...(advies === oordeel.advies
      ? []
      : [
          `Dit gaat tegen het advies in. Het advies is ${oordeel.advies}: aan ${voldaan.length} van de ${oordeel.criteria.length} criteria is voldaan.`,
        ]),
    ...onwaar.map(
      ({ titel, reden }) => `U kiest ‘${titel.toLowerCase()}’ als reden, maar daaraan is voldaan: ${reden}`,
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
