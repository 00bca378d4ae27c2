import { wanneerEnWaar } from "#domain/gebeurtenissen/evaluatie/afspraak.ts";
import { openEvaluaties } from "#domain/traject/evaluatiemoment.ts";
import { namenIn } from "#domain/traject/partnerschap.ts";
import { alinea, gegevens, kop, lijst, onderKop } from "../blokken.ts";
import { compleet, definieerBrief, tekstParam } from "../brief.ts";
import { NIVEAU_IN_WOORDEN } from "../woorden.ts";

export interface Overgenomen {
  readonly nummer: string;
  readonly naam: string;
  /** Those that the reader calls, and those of others, in order of their day. */
  readonly momenten: readonly { readonly wat: string; readonly roept: string | null }[];
}

/** Evaluating goes on without the zorgarrangeur [S, "Belangrijk"]: who calls which evaluatie from now on, to everyone who takes part. */
export const evaluatiesOvergenomen = definieerBrief<Overgenomen>({
  versie: 2,
  aan: ["partner"],
  verzamel: (dossier, params) => {
    const lezer = tekstParam(params, "partner");
    return compleet({
      nummer: dossier.nummer,
      naam: dossier.naam,
      momenten: openEvaluaties(dossier)
        .toSorted((een, ander) => (een.gepland < ander.gepland ? -1 : 1))
        .flatMap((moment) =>
          moment.roept === undefined
            ? []
            : [
                {
                  wat: `${wanneerEnWaar(moment)}, op ${NIVEAU_IN_WOORDEN[moment.niveau]}`,
                  roept: moment.roept === lezer ? null : namenIn(dossier)(moment.roept),
                },
              ],
        ),
    });
  },
  inhoud: (g, { contact }) => {
    const eigen = g.momenten.filter(({ roept }) => roept === null);
    const andere = g.momenten.filter(({ roept }) => roept !== null);
    return {
      onderwerp: `Wie de evaluaties bijeenroept: ${g.nummer}`,
      blokken: [
        alinea(
          "De partners van dit traject blijven samen evalueren, ook zonder de zorgarrangeur. In dit bericht leest u wie welke evaluatie bijeenroept.",
        ),
        gegevens(["Nummer", g.nummer], ["Traject", g.naam]),
        ...onderKop("Dit doet u", eigen.length === 0 ? [] : [lijst(...eigen.map(({ wat }) => wat))]),
        ...(eigen.length === 0
          ? []
          : [
              kop("Wat vragen wij van u?"),
              lijst(
                "Spreek tijd en plaats af met de andere partners, als die nog niet vaststaan.",
                "Kijk samen of het zo kan blijven en wat er anders moet.",
                `Laat ons daarna weten wat eruit kwam, en wie erbij was. Antwoord daarvoor op dit bericht, mail naar ${contact.email} of bel ${contact.telefoon}. Wij leggen het vast, en ieder die was uitgenodigd krijgt bericht.`,
                "Kan de evaluatie dan niet? Geef ons een andere dag door. Iedereen krijgt dan bericht.",
              ),
            ]),
        ...onderKop(
          "Dit doen anderen",
          andere.length === 0 ? [] : [lijst(...andere.map(({ wat, roept }) => `${wat}: ${roept}`))],
        ),
      ],
    };
  },
});
