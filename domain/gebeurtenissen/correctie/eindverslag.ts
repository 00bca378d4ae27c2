import { z } from "zod";
import { aanIederePartner } from "../afronding/aan-iedere-partner.ts";
import { UITVOERDERS } from "../uitvoerders.ts";
import { definieer, nee } from "../definitie.ts";
import { ALS_PARTNER, niets, OP_AFSTAND } from "../hoort.ts";
import { deelnemers } from "../evaluatie/uitnodiging.ts";
import { lang, partnerveld, reden, regel } from "../velden.ts";
import { nietVoor } from "../volgorde.ts";
import type { Dossier } from "../../traject/dossier.ts";

export const eindverslagGecorrigeerd = definieer({
  type: "eindverslag.gecorrigeerd",
  titel: "Eindverslag gecorrigeerd",
  schema: () =>
    z.strictObject({
      verwijzing: regel(300),
      samenvatting: lang(4000),
      vervolg: lang(4000).optional(),
      /** What is otherwise than in the version before, for who has that one. */
      veranderd: lang(2000),
      reden,
    }),
  aangevuld: () =>
    z.strictObject({
      versie: z.int({ error: "Vul een heel getal in." }).optional(),
      /** The partners that have a version from before. */
      eerderAan: z.array(partnerveld).optional(),
    }),
  wie: UITVOERDERS,
  voorbeeld: {
    verwijzing: "dossier 2025/17, eindverslag versie 2",
    samenvatting: "De zorg in de klas is collectief geregeld, voor vier scholen.",
    veranderd: "Er doen vier scholen mee, geen drie.",
    reden: "De vierde school was vergeten.",
  },
  zin: (g) =>
    `Het eindverslag is gecorrigeerd${g.versie === undefined ? "" : ` (versie ${g.versie})`}: ${g.veranderd} Reden: ${g.reden} ${g.samenvatting}`,
  mag: ({ eindverslag }) =>
    eindverslag?.aanwezig === true
      ? null
      : nee("eindverslag.ontbreekt", "Er is nog geen eindverslag vastgesteld, dus er valt niets te corrigeren."),
  eis: ({ eindverslag }, gebeurtenis) =>
    nietVoor(eindverslag?.op, "het eindverslag", gebeurtenis.op, gebeurtenis) ??
    nietVoor(eindverslag?.correctie?.op, "de vorige correctie", gebeurtenis.op, gebeurtenis),
  vulAan: (dossier) => {
    const { aan = [] } = dossier.eindverslag ?? {};
    const eerderAan = deelnemers(dossier).filter((partner) => aan.includes(partner));
    return { versie: volgendeVersie(dossier), ...(eerderAan.length === 0 ? {} : { eerderAan }) };
  },
  verwerk: (dossier, { gegevens, op, dag }) => {
    const { eindverslag } = dossier;
    if (eindverslag === null) return dossier;
    const aan = [...new Set([...eindverslag.aan, ...deelnemers(dossier)])];
    const correctie = { versie: volgendeVersie(dossier), op: op ?? dag };
    return {
      ...dossier,
      eindverslag: { ...eindverslag, correctie, vervolg: gegevens.vervolg ?? eindverslag.vervolg, aan },
    };
  },
  hoort: {
    ...OP_AFSTAND,
    aanvrager: ALS_PARTNER,
    medeAanvrager: ALS_PARTNER,
    partner: {
      "eindverslag-gecorrigeerd": (dossier, { gegevens: { veranderd, reden: waarom, ...g } }) =>
        aanIederePartner(dossier, g)
          .filter(({ partner }) => heeftEerdere(g, partner))
          .map((params) => ({ ...params, veranderd, reden: waarom })),
      // Who has none yet gets this one as the first.
      eindverslag: (dossier, { gegevens: g }) =>
        aanIederePartner(dossier, g).filter(({ partner }) => !heeftEerdere(g, partner)),
    },
    za: niets("schrijft het eindverslag"),
    projectleider: niets("leest het eindverslag in het dossier"),
  },
});

const volgendeVersie = ({ eindverslag }: Dossier): number => (eindverslag?.correctie?.versie ?? 1) + 1;

const heeftEerdere = ({ eerderAan = [] }: { readonly eerderAan?: readonly string[] | undefined }, partner: unknown) =>
  eerderAan.some((een) => een === partner);
