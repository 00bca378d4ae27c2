import { z } from "zod";
import { KERNVRAGEN, ONDERWIJSTYPEN, REGIOS, SOORTEN } from "../verantwoording/aanvraag.ts";
import { jaNee, keuze, lang, mailadres, persoonlijk, regel, telefoon } from "../gebeurtenissen/velden.ts";
import { brin, plaats } from "../organisaties/velden.ts";
import { PARTIJEN } from "./partijen.ts";
import { DOELGROEPEN, GEBIEDEN, LEEFTIJDEN, OMVANGEN } from "./kenmerken.ts";

/** Who can hand in an aanmelding; whether they may is a criterium of the period, for gemeenten and zorgaanbieders ask for it [E 3.4, 4.5]. */
export const AANVRAGERS = ["school", "schoolbestuur", "samenwerkingsverband", "gemeente", "zorgaanbieder"] as const;
export type Aanvragerpartij = (typeof AANVRAGERS)[number];

export const Contactpersoon = z.strictObject({
  naam: persoonlijk(regel(120)),
  functie: regel(120).optional(),
  email: persoonlijk(mailadres),
  telefoon: persoonlijk(telefoon).optional(),
});
export type Contactpersoon = z.infer<typeof Contactpersoon>;

/** By which an organisation is known in other trajecten too (organisaties/voorstel.ts). */
export const Herkenbaar = { brin: brin().optional(), plaats: plaats().optional() };

export const BRIN_VAN_SCHOOL = { error: "Alleen een school heeft een BRIN-nummer.", path: ["brin"] };
export const alleenSchoolHeeftBrin = ({
  partij,
  brin: nummer,
}: {
  partij: string;
  brin?: string | undefined;
}): boolean => nummer === undefined || partij === "school";

export const Partner = z
  .strictObject({ partij: keuze(PARTIJEN), naam: regel(200), ...Herkenbaar, contactpersoon: Contactpersoon })
  .refine(alleenSchoolHeeftBrin, BRIN_VAN_SCHOOL);
export type Partner = z.infer<typeof Partner>;

export const MEDEAANVRAGERS = 12;

const medeaanvragers = () =>
  z.array(Partner).max(MEDEAANVRAGERS, `Een aanmelding heeft hoogstens ${MEDEAANVRAGERS} mede-aanvragers.`);

/** What the applicant answers; the criteria of a subsidieperiode are judged on this [A]. */
export const Aanmelding = z.strictObject({
  naam: regel(200),
  aanvrager: z
    .strictObject({ partij: keuze(AANVRAGERS), naam: regel(200), ...Herkenbaar, contactpersoon: Contactpersoon })
    .refine(alleenSchoolHeeftBrin, BRIN_VAN_SCHOOL),
  medeaanvragers: medeaanvragers().default([]),
  /** The schools that an SWV or bestuur applies for, as far as it names them [E 1.2 q10]. */
  scholen: z
    .array(z.strictObject({ naam: regel(200), ...Herkenbaar }))
    .max(100, "Noem hoogstens 100 scholen.")
    .optional(),
  soort: keuze(SOORTEN),
  onderwijstypen: z.array(keuze(ONDERWIJSTYPEN)).min(1, "Kies ten minste één onderwijstype."),
  regio: keuze(REGIOS),
  kernvraag: keuze(KERNVRAGEN),
  toelichting: lang(4000),
  /** A question of the school as a whole, not of one class or pupil [A]. */
  collectief: jaNee,
  /** The pupils' interest is central [A]. */
  belangLeerlingen: jaNee,
  mankracht: jaNee,
  mandaat: jaNee,
  vasteContactpersoon: jaNee,
  /** Willing to feed the monitor [A]. */
  monitor: jaNee,
  /** Existing co-operation gives voorrang [E 3.4]. */
  bestaandeSamenwerking: jaNee.default(false),
  gebied: keuze(GEBIEDEN).optional(),
  omvang: keuze(OMVANGEN).optional(),
  leeftijd: keuze(LEEFTIJDEN).optional(),
  doelgroep: keuze(DOELGROEPEN).optional(),
});
export type Aanmelding = z.infer<typeof Aanmelding>;

/** Some of the answers: a concept, or what an aanvulling changes. Without defaults, or what is left out would overwrite what was there. */
export const Aanmeldingdeel = Aanmelding.extend({
  medeaanvragers: medeaanvragers(),
  bestaandeSamenwerking: jaNee,
}).partial();
