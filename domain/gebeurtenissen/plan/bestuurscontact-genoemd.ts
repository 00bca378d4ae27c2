import { z } from "zod";
import { Contactpersoon } from "../../aanmelding/aanmelding.ts";
import { definieer } from "../definitie.ts";
import { afvaller, valtAf } from "../contactpersoon/afvaller.ts";
import { bestuurspartner, metBestuurscontact } from "../contactpersoon/bestuur.ts";
import { hoortVanNiveau, type Niveauplek, welkomOpNiveau } from "../contactpersoon/niveau.ts";
import { partnerveld } from "../velden.ts";
import { UITVOERDERS } from "../uitvoerders.ts";

export const bestuurscontactGenoemd = definieer({
  type: "bestuurscontact.genoemd",
  titel: "Contact bij het bestuur genoemd",
  schema: () => z.strictObject({ persoon: Contactpersoon }),
  /** The partner for which this one speaks on bestuurlijk niveau, where nobody else does. */
  aangevuld: () => z.strictObject({ partner: partnerveld.optional(), valtAf: valtAf() }),
  wie: UITVOERDERS,
  voorbeeld: { persoon: { naam: "Noor de Wit", functie: "bestuurder", email: "n.dewit@dewissel.example" } },
  // Of people no more than for what they are there.
  zin: ({ persoon: { functie } }) =>
    `Bekend is wie er namens het bestuur bij betrokken is${functie === undefined ? "." : `: ${functie}.`}`,
  vulAan: (dossier, { gegevens: { persoon } }) => {
    const partner = bestuurspartner(dossier);
    return partner === null ? {} : { partner, ...afvaller(dossier, partner, persoon, "bestuur") };
  },
  verwerk: (dossier, { gegevens: { persoon, partner = null, valtAf } }) =>
    metBestuurscontact(dossier, { persoon, partner, valtAf }),
  hoort: {
    ...hoortVanNiveau,
    partner: {
      welkom: (dossier, { gegevens }) => opBestuur(gegevens, (plek) => welkomOpNiveau(dossier, plek)),
      "uitnodiging-evaluatie": (dossier, { gegevens, dag }) =>
        opBestuur(gegevens, (plek) =>
          hoortVanNiveau.partner["uitnodiging-evaluatie"](dossier, { gegevens: plek, dag }),
        ),
    },
  },
});

const opBestuur = <U>(
  { partner, valtAf: af }: { partner?: Niveauplek["partner"] | undefined; valtAf?: boolean | undefined },
  wat: (plek: Niveauplek) => U,
) => (partner === undefined ? null : wat({ partner, niveau: "bestuur", valtAf: af }));
