import { inWoorden, type Datum } from "#domain/kalender/datum.ts";
import type { Dossier } from "#domain/traject/dossier.ts";
import { namenIn } from "#domain/traject/partnerschap.ts";
import type { Voornemen } from "#domain/traject/plan.ts";
import { alinea, gegevens, kop, lijst, onderKop, vrijeTekst } from "../blokken.ts";
import { compleet, datumParam, definieerBrief, tekstParam } from "../brief.ts";
import { woordenVoor } from "../partijwoorden.ts";

export interface Verandering {
  readonly nummer: string;
  readonly naam: string;
  /** Of the plan; no wat: the end of the traject. */
  readonly afspraak: { readonly wat: string | null; readonly wie: string; readonly lezerDoetHet: boolean };
  readonly eerst: { readonly was: Datum | null };
  readonly wordt: Datum;
  readonly zorgarrangeur: { readonly isEr: boolean };
  readonly reden: { readonly tekst: string };
}

/** Who counts on a day hears that it moves, to which day, and why [E 3.4, 4.4]. */
export const planVeranderd = definieerBrief<Verandering>({
  versie: 2,
  aan: ["aanvrager", "partner"],
  verzamel: (dossier, params) => {
    const plan = tekstParam(params, "plan");
    const een = voornemens(dossier).find(({ nummer }) => nummer === plan);
    const lezer = tekstParam(params, "partner") ?? dossier.aanvrager;
    return compleet({
      nummer: dossier.nummer,
      naam: dossier.naam,
      afspraak:
        plan === "einde"
          ? { wat: null, wie: "", lezerDoetHet: false }
          : een && { wat: een.wat, wie: namenIn(dossier)(een.wie), lezerDoetHet: een.wie === lezer },
      eerst: { was: datumParam(params, "was") },
      wordt: datumParam(params, "wordt"),
      zorgarrangeur: { isEr: dossier.za !== null && !dossier.afgesloten },
      reden: { tekst: tekstParam(params, "reden") ?? "" },
    });
  },
  inhoud: ({ afspraak, eerst: { was }, ...g }, { partij }) => ({
    onderwerp:
      afspraak.wat === null ? `Het einde van traject ${g.nummer}` : `Een andere dag voor een afspraak: ${g.nummer}`,
    blokken: [
      alinea(
        afspraak.wat !== null
          ? "In dit traject is afgesproken wie wat doet, en wanneer. Een van die afspraken krijgt een andere dag."
          : was === null
            ? "Er is een dag afgesproken waarop dit traject eindigt."
            : "Dit traject eindigt op een andere dag dan eerst was afgesproken.",
      ),
      gegevens(
        ["Nummer", g.nummer],
        ["Traject", g.naam],
        ...(afspraak.wat === null
          ? []
          : ([
              ["Afspraak", afspraak.wat],
              ["Wie doet dit", afspraak.lezerDoetHet ? woordenVoor(partij).uw : afspraak.wie],
            ] as const)),
        ...(was === null ? [] : [[afspraak.wat === null ? "Het einde was" : "De dag was", inWoorden(was)] as const]),
        [afspraak.wat === null ? "Het traject eindigt op" : "Het wordt uiterlijk", inWoorden(g.wordt)],
      ),
      ...onderKop("Waarom?", vrijeTekst(g.reden.tekst)),
      kop("Wat vragen wij van u?"),
      lijst(
        ...(afspraak.lezerDoetHet ? [`Zet de nieuwe dag in uw agenda: ${woordenVoor(partij).uw} doet dit.`] : []),
        ...(afspraak.wat === null ? ["Kijk of wat u nog wilt doen, voor die dag klaar kan zijn."] : []),
        g.zorgarrangeur.isEr
          ? "Komt deze dag u niet uit? Bespreek het met de zorgarrangeur, of antwoord op dit bericht."
          : "Komt deze dag u niet uit? Antwoord dan op dit bericht.",
      ),
    ],
  }),
});

const voornemens = ({ plan }: Dossier): readonly Voornemen[] => [...plan.piketpaaltjes, ...plan.vervolgstappen];
