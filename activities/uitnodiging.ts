import { alleMedewerkers, medewerkerMet } from "#domain/medewerkers/medewerkers.ts";
import { namenVan } from "#domain/medewerkers/namen.ts";
import type { Mailuitkomst } from "#domain/medewerkers/gemaild.ts";
import type { Organisatieactiviteiten } from "./contract.ts";
import { metLevensteken } from "./levensteken.ts";
import { alsPostadres } from "./mail/adresboek.ts";
import { maakBezorg, type Bezorgbenodigdheden } from "./mail/bezorg.ts";
import { schrijfInloguitnodiging, UITNODIGINGVERSIE } from "./mail/inloguitnodiging.ts";
import { messageIdVan } from "./mail/message-id.ts";
import type { Briefinstellingen } from "./mail/stel-op.ts";
import { afdrukVan, uitnodigingslink, uitnodigingstoken } from "./mail/uitnodigingslink.ts";
import { leesMedewerkers } from "./store/medewerkers.ts";
import type { Store } from "./store/store.ts";

/** The invitation to log in, as a mail: once however often it is asked for, to where the medewerker gets mail when it goes. */

export interface Uitnodigingbenodigdheden extends Bezorgbenodigdheden {
  readonly store: Pick<Store, "stand">;
  readonly instellingen: Briefinstellingen;
  /** With which links are made. */
  readonly sleutel: string;
}

export function maakOrganisatieactiviteiten({
  store,
  transport,
  register,
  instellingen,
  sleutel,
}: Uitnodigingbenodigdheden): Organisatieactiviteiten {
  const bezorg = maakBezorg({ transport, register });

  async function stuur(medewerker: string, brief: string): Promise<Mailuitkomst> {
    const stand = await leesMedewerkers(store);
    const wie = medewerkerMet(stand, medewerker);
    const uitnodiging = wie?.uitnodiging ?? null;
    // The line that ordered it comes to the store by itself.
    if (wie === undefined || uitnodiging?.brief === undefined)
      throw new Error("de uitnodiging staat nog niet in de store");
    const token = uitnodigingstoken(sleutel, brief);
    if (uitnodiging.brief !== brief) return mislukt("Er is intussen een nieuwe uitnodiging gemaakt.");
    if (afdrukVan(token) !== uitnodiging.afdruk) return mislukt("De link is met een andere sleutel gemaakt.");
    const messageId = messageIdVan(
      { nummer: `organisatie/${medewerker}`, volgnummer: 0, brief: "inloggen", rol: "za", index: 0, params: { brief } },
      instellingen.domein,
    );
    const { onderwerp, tekst, html } = schrijfInloguitnodiging(
      { url: uitnodigingslink(instellingen.webadres, token), tot: uitnodiging.tot },
      {
        contact: instellingen.contact,
        webadres: instellingen.webadres,
        rol: "za",
        lezer: wie.naam,
        partij: null,
        kopie: false,
        naamVanZa: namenVan(alleMedewerkers(stand)),
      },
    );
    const [bezorgd] = await bezorg([{ id: messageId, adres: wie.mail, nummers: [], geheim: true }], () => ({
      aan: alsPostadres(wie),
      onderwerp,
      tekst,
      html,
      messageId,
      nummer: null,
      brief: `inloggen; versie=${UITNODIGINGVERSIE}`,
    }));
    if (bezorgd === undefined || "fout" in bezorgd) throw bezorgd?.fout;
    const { resultaat } = bezorgd;
    return resultaat.soort === "verzonden"
      ? { uitkomst: "verzonden", versie: UITNODIGINGVERSIE }
      : { ...mislukt(resultaat.reden), versie: UITNODIGINGVERSIE };
  }

  return { stuurUitnodiging: ({ medewerker, brief }) => metLevensteken(() => stuur(medewerker, brief)) };
}

const mislukt = (reden: string): Mailuitkomst => ({ uitkomst: "mislukt", reden });
