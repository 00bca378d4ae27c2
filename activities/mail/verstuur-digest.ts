import { isDatum, type Datum } from "#domain/kalender/datum.ts";
import { geweigerd, type Uitkomst } from "#domain/weigering.ts";
import { maakBezorg, type Bezorgbenodigdheden } from "./bezorg.ts";
import { linkParam, type Brief, type Rolbinnen } from "./brief.ts";
import { DIGESTVERSIE, schrijfDigest, type Werkgroepen } from "./brieven/digest.ts";
import { messageIdVan } from "./message-id.ts";
import { naamVanRol, postadresVan } from "./ontvangers.ts";
import type { Briefinstellingen, Briefresultaat } from "./verstuur-brief.ts";
import { naamVanZa } from "./za-adressen.ts";

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
  readonly instellingen: Briefinstellingen;
}

export type VerstuurDigest = (opdracht: Digestopdracht) => Promise<Briefresultaat>;

/** Expected failures are results; it throws only when trying again can help. */
export function maakVerstuurDigest({ transport, register, instellingen }: Digestbenodigdheden): VerstuurDigest {
  const bezorg = maakBezorg({ transport, register });
  return async ({ week, aan, za, groepen }) => {
    const adres = postadresVan(aan, za, instellingen);
    if (adres === null)
      return {
        uitkomst: "geen-ontvanger",
        messageIds: [],
        briefversie: 0,
        reden: `Er is geen adres bekend van de ${naamVanRol[aan]}.`,
      };
    const brief = maak(week, groepen, adres.naam === "" ? naamVanRol[aan] : adres.naam);
    if (!brief.ok) return { uitkomst: "mislukt", messageIds: [], briefversie: 0, reden: brief.weigering.reden };
    const messageId = messageIdVan(
      { nummer: week, volgnummer: 0, brief: "digest", rol: aan, index: 0, params: { za } },
      instellingen.domein,
    );
    const resultaat = await bezorg(
      {
        aan: adres,
        onderwerp: brief.waarde.onderwerp,
        tekst: brief.waarde.tekst,
        html: brief.waarde.html,
        messageId,
        nummer: null,
        brief: `digest; versie=${DIGESTVERSIE}`,
      },
      DIGESTVERSIE,
    );
    return resultaat.soort === "verzonden"
      ? { uitkomst: "verzonden", messageIds: [messageId], briefversie: DIGESTVERSIE }
      : { uitkomst: "mislukt", messageIds: [], briefversie: DIGESTVERSIE, reden: resultaat.reden };

    function maak(dag: Datum, werk: Werkgroepen, lezer: string): Uitkomst<Brief> {
      if (!isDatum(dag)) return geweigerd("digest.week", "De week van het overzicht is geen datum.", "week");
      for (const { link } of Object.values(werk).flat()) {
        const gelezen = linkParam({ link }, "link");
        if (!gelezen.ok) return gelezen;
      }
      return schrijfDigest(werk, {
        contact: instellingen.contact,
        rol: aan,
        lezer,
        kopie: false,
        naamVanZa: (id) => naamVanZa(id, instellingen.zorgarrangeurs),
      });
    }
  };
}
