import { z } from "zod";
import { datum, jaNee, keuze, kwartieren, redencode, regel } from "../gebeurtenissen/velden.ts";
import { inWoorden, jaarVan } from "../kalender/datum.ts";
import { AANVRAGERS } from "./aanmelding.ts";
import { tegenspraken } from "./doelgroep.ts";
import { ONDERWIJSTYPEN, SOORTEN } from "../verantwoording/aanvraag.ts";
import { REDENSOORTEN } from "../verantwoording/gekozenreden.ts";
import type { Weigering } from "../weigering.ts";
import {
  LATERE_TERMIJNEN,
  LOOPT_VANZELF_AF,
  ONTVANGERS,
  PLAATSKEUZEN,
  VASTE_TERMIJNEN,
  ZONDER_KLOK,
  type Periodegegevens as Gegevens,
  type Termijnsoort,
} from "./regels.ts";

/** What the projectleider may fill in when opening or changing a subsidieperiode. */

/** An object with exactly these fields, and a Dutch word about a field too many. */
const onderdelen = <T extends z.ZodRawShape>(vorm: T) =>
  z.strictObject(vorm, {
    error: (fout) =>
      fout.code === "unrecognized_keys" ? `Dit veld bestaat niet: ${fout.keys.join(", ")}.` : "Vul alle onderdelen in.",
  });

const lijst = <T extends z.ZodType>(van: T, max: number) =>
  z.array(van, { error: "Geef een lijst." }).max(max, `Deze lijst is te lang: hoogstens ${max}.`);

const geheel = (min: number, max: number) =>
  z
    .number({ error: "Vul een getal in." })
    .int("Vul een heel getal in.")
    .min(min, `Dit getal is te klein: ten minste ${min}.`)
    .max(max, `Dit getal is te groot: hoogstens ${max}.`);

const uren = kwartieren(2000);

const bron = regel(300);

const Criterium = z.discriminatedUnion(
  "soort",
  [
    onderdelen({
      soort: z.literal("doelgroep"),
      soorten: lijst(keuze(SOORTEN), SOORTEN.length).min(1, "Kies ten minste één soort school of organisatie."),
      onderwijstypen: lijst(keuze(ONDERWIJSTYPEN), ONDERWIJSTYPEN.length).min(1, "Kies ten minste één onderwijstype."),
      bron,
    }).superRefine((doelgroep, fout) => {
      for (const message of tegenspraken(doelgroep))
        fout.addIssue({ code: "custom", path: ["onderwijstypen"], message });
    }),
    onderdelen({
      soort: z.literal("aanvrager"),
      partijen: lijst(keuze(AANVRAGERS), AANVRAGERS.length)
        .min(1, "Kies ten minste één partij die mag aanvragen.")
        .refine((wie) => eenmalig(wie), "Een partij staat twee keer in de lijst."),
      bron,
    }),
    onderdelen({
      soort: keuze(["collectief", "belangLeerlingen", "mankracht", "mandaat", "vasteContactpersoon", "monitor"]),
      bron,
    }),
  ],
  { error: "Kies een criterium dat het systeem kent." },
);

const Reden = onderdelen({
  code: redencode,
  naam: regel(120),
  bij: lijst(keuze(REDENSOORTEN), REDENSOORTEN.length)
    .min(1, "Kies ten minste één besluit waarbij deze reden past.")
    .refine((bij) => eenmalig(bij), "Een besluit staat twee keer in de lijst."),
  bron,
});

const Vorm = onderdelen({
  naam: keuze(["kort", "middellang", "lang", "nazorg", "consultatie"]),
  minUren: uren,
  maxUren: uren,
  maxMetVerlenging: uren,
  bron,
})
  .refine((vorm) => vorm.minUren <= vorm.maxUren, {
    error: "Het kleinste aantal uren is groter dan het grootste.",
    path: ["minUren"],
  })
  .refine((vorm) => vorm.maxUren <= vorm.maxMetVerlenging, {
    error: "Met verlenging kunnen er niet minder uren zijn dan zonder.",
    path: ["maxMetVerlenging"],
  });

const ontvangers = lijst(keuze(ONTVANGERS), ONTVANGERS.length)
  .min(1, "Kies ten minste één ontvanger.")
  .refine((wie) => eenmalig(wie), "Een ontvanger staat twee keer in de lijst.");

const Termijnregel = onderdelen({
  // Ten years: how long a dossier is kept is a term too.
  dagen: geheel(1, 3660),
  herinnering: geheel(0, 365).nullable(),
  laatsteDag: jaNee.exactOptional(),
  escalatie: geheel(0, 365).nullable(),
  tweedeEscalatie: geheel(1, 365).exactOptional(),
  herhaling: geheel(1, 365).exactOptional(),
  aan: onderdelen({
    herinnering: ontvangers.exactOptional(),
    verstreken: ontvangers.exactOptional(),
    escalatie: ontvangers.exactOptional(),
    tweedeEscalatie: ontvangers.exactOptional(),
  }).exactOptional(),
  grondslag: keuze(["servicenorm", "wettelijk"]),
  bron,
})
  .refine((termijn) => termijn.herinnering === null || termijn.herinnering < termijn.dagen, {
    error: "De herinnering komt voor het begin van de termijn. Kies minder dagen.",
    path: ["herinnering"],
  })
  .refine((termijn) => termijn.herinnering !== 0 || termijn.laatsteDag !== true, {
    error: "De herinnering valt op de laatste dag en zou twee keer worden verstuurd. Zet een van de twee uit.",
    path: ["laatsteDag"],
  })
  .refine(({ escalatie, tweedeEscalatie }) => escalatie !== null || tweedeEscalatie === undefined, {
    error: "Zonder eerste escalatie is er geen tweede. Vul de eerste in, of laat de tweede weg.",
    path: ["tweedeEscalatie"],
  });

/** A setting that is accepted and does nothing misleads whoever made it, so what a kind has no use for is refused. */
const termijnregelVan = (soort: Termijnsoort): typeof Termijnregel =>
  Termijnregel.superRefine((termijn, fout) => {
    const { herinnering, laatsteDag = false, escalatie, tweedeEscalatie, herhaling, aan = {} } = termijn;
    const weiger = (melding: string, velden: readonly [veld: string, ingevuld: boolean][]) => {
      for (const [veld, ingevuld] of velden)
        if (ingevuld) fout.addIssue({ code: "custom", message: melding, path: veld.split(".") });
    };
    const na: readonly [string, boolean][] = [
      ["escalatie", escalatie !== null],
      ["tweedeEscalatie", tweedeEscalatie !== undefined],
      ["herhaling", herhaling !== undefined],
      ["aan.verstreken", aan.verstreken !== undefined],
      ["aan.escalatie", aan.escalatie !== undefined],
      ["aan.tweedeEscalatie", aan.tweedeEscalatie !== undefined],
    ];
    if (LOOPT_VANZELF_AF.has(soort))
      weiger("Na de laatste dag gaat het hier vanzelf verder. Deze instelling doet dan niets: laat haar weg.", na);
    if (ZONDER_KLOK.has(soort))
      weiger("Over de uren komt bericht bij een percentage (urentreden). Deze instelling doet niets: laat haar weg.", [
        ["herinnering", herinnering !== null],
        ["laatsteDag", laatsteDag],
        ["aan.herinnering", aan.herinnering !== undefined],
        ...na,
      ]);
    // The design asks one for every evaluatiemoment: who is not reminded does not come.
    if (soort === "evaluatiemoment")
      weiger("Voor een evaluatiemoment komt er altijd een herinnering: een aantal dagen vooraf of op de dag zelf.", [
        ["herinnering", herinnering === null && !laatsteDag],
      ]);
  });

const oplopend = (getallen: readonly number[]): boolean =>
  getallen.every((getal, i) => i === 0 || (getallen[i - 1] ?? 0) < getal);

const eenmalig = (waarden: readonly unknown[]): boolean => new Set(waarden).size === waarden.length;

export const Periodegegevens = onderdelen({
  id: z
    .string({ error: "Vul een aanduiding in." })
    .regex(/^[a-z0-9][a-z0-9-]{0,39}$/, "Gebruik kleine letters, cijfers en streepjes, bijvoorbeeld 2025-2026."),
  naam: regel(120),
  van: datum,
  tot: datum,
  nummerjaren: lijst(geheel(2000, 2999), 20)
    .min(1, "Kies ten minste één jaar voor de nummers.")
    .refine(eenmalig, "Een jaar staat twee keer in de lijst."),
  capaciteit: geheel(0, 10_000).nullable(),
  plaatskeuze: keuze(PLAATSKEUZEN).exactOptional(),
  criteria: lijst(Criterium, 20).refine(
    (criteria) => eenmalig(criteria.map(({ soort }) => soort)),
    "Een criterium staat twee keer in de lijst.",
  ),
  vormen: lijst(Vorm, 5)
    .min(1, "Kies ten minste één trajectvorm.")
    .refine((vormen) => eenmalig(vormen.map(({ naam }) => naam)), "Een trajectvorm staat twee keer in de lijst."),
  hoogstensPerSchool: onderdelen({ uren, bron }).exactOptional(),
  termijnen: onderdelen({
    ...(Object.fromEntries(VASTE_TERMIJNEN.map((soort) => [soort, termijnregelVan(soort)])) as Record<
      (typeof VASTE_TERMIJNEN)[number],
      typeof Termijnregel
    >),
    ...(Object.fromEntries(LATERE_TERMIJNEN.map((soort) => [soort, termijnregelVan(soort).exactOptional()])) as Record<
      (typeof LATERE_TERMIJNEN)[number],
      z.ZodExactOptional<typeof Termijnregel>
    >),
  }),
  redenen: lijst(Reden, 60)
    .refine((redenen) => eenmalig(redenen.map(({ code }) => code)), "Een code staat twee keer in de lijst.")
    .refine(
      (redenen) => REDENSOORTEN.every((soort) => redenen.some(({ bij }) => bij.includes(soort))),
      `Geef bij alles ten minste één reden: ${REDENSOORTEN.join(", ")}.`,
    ),
  borgingscontroles: onderdelen({
    tijdens: geheel(1, 24).nullable(),
    na: lijst(geheel(1, 60), 12).refine(oplopend, "Zet de maanden van weinig naar veel, ieder één keer."),
  }).exactOptional(),
  urentreden: lijst(geheel(1, 100), 10)
    .refine(oplopend, "Zet de percentages van weinig naar veel, ieder één keer.")
    .exactOptional(),
  bron: regel(1000),
})
  .refine(({ van, tot }) => van <= tot, { error: "De einddatum ligt voor de begindatum.", path: ["tot"] })
  .refine(({ van, tot, nummerjaren }) => nummerjaren.every((jaar) => jaar >= jaarVan(van) && jaar <= jaarVan(tot)), {
    error: "Een jaar voor de nummers valt buiten de periode.",
    path: ["nummerjaren"],
  }) satisfies z.ZodType<Gegevens>;

/** Two periods may not both claim a day or the numbers of a year, or an aanvraag would belong to both. Leaves out its own id. */
export function botsing(nieuw: Gegevens, bestaande: readonly Gegevens[]): Weigering | null {
  for (const ander of bestaande.filter(({ id }) => id !== nieuw.id)) {
    if (nieuw.van <= ander.tot && ander.van <= nieuw.tot)
      return {
        code: "periode.overlap",
        reden: `De dagen overlappen met ${ander.naam} (${inWoorden(ander.van)} tot en met ${inWoorden(ander.tot)}).`,
        veld: "van",
      };
    const jaar = nieuw.nummerjaren.find((j) => ander.nummerjaren.includes(j));
    if (jaar !== undefined)
      return {
        code: "periode.nummerjaar",
        reden: `De nummers van ${jaar} horen al bij ${ander.naam}.`,
        veld: "nummerjaren",
      };
  }
  return null;
}
