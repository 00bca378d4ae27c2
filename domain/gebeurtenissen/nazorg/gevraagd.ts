import { z } from "zod";
import { Contactpersoon } from "../../aanmelding/aanmelding.ts";
import { aanvragers } from "../aanmelding/aanvragers.ts";
import { definieer, nee } from "../definitie.ts";
import { KOPIE, niets, OP_AFSTAND } from "../hoort.ts";
import { naHetEinde } from "../traject/na-het-einde.ts";
import { kwartieren, reden } from "../velden.ts";
import { inUren } from "../../getal.ts";
import { nazorgbesluittermijn } from "../../termijnen/besluit.ts";
import type { Dossier } from "../../traject/dossier.ts";
import { openNazorgvraag } from "../../traject/nazorgvraag.ts";
import { contactVan, namenIn } from "../../traject/partnerschap.ts";

const AL_GEVRAAGD = "Er is al nazorg gevraagd. Beslis daar eerst over.";

/** Who the decision is sent to; a register knows nobody. */
const contactVanAanvrager = (dossier: Dossier) => {
  const [aanvrager] = aanvragers(dossier);
  return aanvrager === undefined ? null : contactVan(dossier, aanvrager);
};

const naamVanAanvrager = (dossier: Dossier) => namenIn(dossier)(aanvragers(dossier)[0] ?? "de aanvrager");

/** Asked for by the aanvrager after the end [E table 2.3], also of a traject that only a register tells of. */
export const nazorgGevraagd = definieer({
  type: "nazorg.gevraagd",
  titel: "Nazorg gevraagd",
  schema: () =>
    z.strictObject({
      reden,
      uren: kwartieren(500).optional(),
      /** Who speaks for the aanvrager, where nobody is known: there is no other address for the answer. */
      contactpersoon: Contactpersoon.optional(),
    }),
  wie: ["projectleider", "zorgarrangeur", "aanvrager"],
  voorbeeld: { reden: "De gemeente betaalt de zorg in de klas niet meer.", uren: 20 },
  zin: (g) => `Er is nazorg gevraagd${g.uren === undefined ? "" : `, ${inUren(g.uren)}`}: ${g.reden}`,
  mag: (dossier) => (openNazorgvraag(dossier) === undefined ? null : nee("nazorg.al-gevraagd", AL_GEVRAAGD)),
  eis: (dossier, gebeurtenis) => {
    const teVroeg = naHetEinde(dossier, gebeurtenis);
    if (teVroeg !== null) return teVroeg;
    const { contactpersoon } = gebeurtenis.gegevens;
    const bekend = contactVanAanvrager(dossier) !== null;
    if (bekend && contactpersoon !== undefined)
      return nee(
        "contactpersoon.bekend",
        `Van ${naamVanAanvrager(dossier)} is al een contactpersoon bekend. Is het een ander? Leg dan eerst de nieuwe contactpersoon vast.`,
      );
    return bekend || contactpersoon !== undefined
      ? null
      : nee(
          "contactpersoon.ontbreekt",
          `Van ${naamVanAanvrager(dossier)} is geen contactpersoon bekend. Noem wie het antwoord krijgt, met naam en e-mailadres.`,
        );
  },
  verwerk: (dossier, { gegevens: { contactpersoon, reden: waarom, uren = null }, op, dag }) => ({
    ...dossier,
    partners:
      contactpersoon === undefined
        ? dossier.partners
        : dossier.partners.map((p) =>
            p.nummer === aanvragers(dossier)[0]
              ? { nummer: p.nummer, partij: p.partij, naam: p.naam, contactpersoon }
              : p,
          ),
    nazorgvragen: [
      ...dossier.nazorgvragen,
      { gevraagdOp: op ?? dag, reden: waarom, uren, besluit: null, beslotenOp: null, waarom: null },
    ],
  }),
  // With the day that is promised now: the decision may be there before the letter is written. One that is over can't be promised any more.
  hoort: {
    ...OP_AFSTAND,
    aanvrager: {
      "nazorg-gevraagd": (dossier, { gegevens, op, dag }) => {
        const uiterlijk = nazorgbesluittermijn(dossier)?.uiterlijk ?? null;
        return {
          gevraagdOp: op ?? dag,
          reden: gegevens.reden,
          uren: gegevens.uren ?? null,
          uiterlijk: uiterlijk === null || uiterlijk < dag ? null : uiterlijk,
        };
      },
    },
    medeAanvrager: KOPIE,
    partner: niets("hoort het van de zorgarrangeur als er nazorg komt"),
    za: niets("heeft het traject afgesloten; of er nazorg komt is aan de projectleider"),
    projectleider: niets("ziet de vraag onder de signalen, met de dag waarop er een besluit moet zijn"),
  },
});
