import { rolnaam } from "#domain/briefwoorden.ts";
import { isDatum, type Datum } from "#domain/kalender/datum.ts";
import type { Weekresultaat } from "#domain/signalen/weekjournaal.ts";
import { metNamen } from "#domain/medewerkers/namen.ts";
import type { Verzondenbericht } from "#domain/traject/briefgevolg.ts";
import type { Uitkomst } from "#domain/weigering.ts";
import type { Adresboek } from "./adresboek.ts";
import { maakBezorg, type Bezorgbenodigdheden } from "./bezorg.ts";
import { linkParam, type Brief, type Rolbinnen } from "./brief.ts";
import { DIGESTVERSIE, schrijfDigest, type Werkgroepen } from "./digest.ts";
import { messageIdVan } from "./message-id.ts";
import { postadresVan } from "./ontvangers.ts";
import type { Briefinstellingen } from "./stel-op.ts";
import type { Verzendregister } from "./verzendregister.ts";

/** The week of one person, sent once however often it is ordered. Whoever has nothing to do gets none: then it is not ordered. */

export interface Digestopdracht {
  /** The Monday it is about; with the reader it is what makes it the same digest. */
  readonly week: Datum;
  readonly aan: Rolbinnen;
  /** Id of the zorgarrangeur; for the role `za` only. */
  readonly za: string | null;
  readonly groepen: Werkgroepen;
}

export interface Digestbenodigdheden extends Bezorgbenodigdheden {
  readonly register: Verzendregister;
  readonly instellingen: Briefinstellingen;
  /** As it is when a digest goes. */
  readonly adresboek: () => Promise<Adresboek>;
}

/** Null: there is nothing to tell, and nothing was told. */
export type VerstuurDigest = (opdracht: Digestopdracht) => Promise<Weekresultaat | null>;

/** Expected failures are results; it throws only when trying again can help. */
export function maakVerstuurDigest({
  transport,
  register,
  instellingen,
  adresboek,
}: Digestbenodigdheden): VerstuurDigest {
  const bezorg = maakBezorg({ transport, register });
  return async ({ week, aan, za, groepen }) => {
    if (!isDatum(week)) return mislukt("De week van het overzicht is geen datum.");
    const messageId = messageIdVan(
      { nummer: week, volgnummer: 0, brief: "digest", rol: aan, index: 0, params: { za } },
      instellingen.domein,
    );
    const verzonden = ({ bericht, hash }: Verzondenbericht) =>
      ({ uitkomst: "verzonden", berichten: [{ bericht, hash }], briefversie: DIGESTVERSIE }) as const;
    // An attempt of which nobody heard may have sent it. What was open then is not known any more.
    const eerder = await register.stand(messageId);
    if (eerder?.stand === "verzonden") return verzonden(eerder);
    const punten = Object.values(groepen).flat();
    if (punten.length === 0)
      return eerder === null ? null : mislukt("Het is niet bekend of het overzicht is aangekomen.", DIGESTVERSIE);

    const adressen = await adresboek();
    const adres = postadresVan(aan, za, adressen);
    if (adres === null)
      return {
        ...mislukt(`Er is geen adres bekend van de ${rolnaam(aan)}.`),
        uitkomst: "geen-ontvanger",
        punten: punten.length,
      };
    const brief = maak(metNamen(groepen, adressen.naam), adres.naam === "" ? rolnaam(aan) : adres.naam);
    if (!brief.ok) return { ...mislukt(brief.weigering.reden), punten: punten.length };
    const { onderwerp, tekst, html } = brief.waarde;
    let isNu = false;
    const nummers = [...new Set(punten.map(({ nummer }) => nummer))];
    const [bezorgd] = await bezorg([{ id: messageId, adres: adres.adres, nummers }], () => {
      isNu = true;
      return {
        aan: adres,
        onderwerp,
        tekst,
        html,
        messageId,
        nummer: null,
        brief: `digest; versie=${DIGESTVERSIE}`,
      };
    });
    if (bezorgd === undefined || "fout" in bezorgd) throw bezorgd?.fout;
    const { resultaat } = bezorgd;
    return {
      ...(resultaat.soort === "verzonden" ? verzonden(resultaat) : mislukt(resultaat.reden, DIGESTVERSIE)),
      // One that was kept before tells of what was open then.
      ...(isNu ? { punten: punten.length } : {}),
    };

    function maak(werk: Werkgroepen, lezer: string): Uitkomst<Brief> {
      for (const { link } of punten) {
        const gelezen = linkParam({ link }, "link");
        if (!gelezen.ok) return gelezen;
      }
      return schrijfDigest(werk, {
        contact: instellingen.contact,
        webadres: instellingen.webadres,
        rol: aan,
        lezer,
        partij: null,
        kopie: false,
        naamVanZa: adressen.naam,
      });
    }
  };
}

const mislukt = (reden: string, briefversie = 0): Weekresultaat => ({
  uitkomst: "mislukt",
  berichten: [],
  briefversie,
  reden,
});
