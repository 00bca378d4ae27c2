import type { Projectie } from "#domain/projectie/projecteer.ts";
import { ONTVANGERROLLEN, type Brief, type Briefparams, type Ontvangerrol } from "./brief.ts";
import { BRIEVEN, isBriefnaam, maakBrief } from "./brieven.ts";
import { messageIdVan } from "./message-id.ts";
import { ontvangersVan, type Ontvanger, type Roladressen } from "./ontvangers.ts";
import type { Contact } from "./opmaak.ts";
import type { Transport, Verzendresultaat } from "./transport.ts";
import { TijdelijkeVerzendfout } from "./verzendfout.ts";
import type { Verzendregister } from "./verzendregister.ts";

/** The order "send this letter", carried out: at least once, and twice only where SMTP leaves no choice. */

export interface Briefopdracht {
  readonly nummer: string;
  /** Line of the journaal that ordered the letter. */
  readonly volgnummer: number;
  readonly brief: string;
  readonly aan: string;
  readonly params: Briefparams;
}

export interface Briefresultaat {
  readonly uitkomst: "verzonden" | "mislukt" | "geen-ontvanger";
  readonly messageIds: readonly string[];
  /** 0 when no letter was made. */
  readonly briefversie: number;
  /** Why it failed, or which copies did; one line without personal data, fit for the journaal. */
  readonly reden?: string;
}

export interface Briefinstellingen extends Roladressen {
  readonly contact: Contact;
  /** Right-hand side of every Message-ID. */
  readonly domein: string;
}

export interface Briefbenodigdheden {
  readonly store: { projectie(nummer: string): Promise<Projectie | null> };
  readonly transport: Pick<Transport, "verstuur">;
  readonly register: Verzendregister;
  readonly instellingen: Briefinstellingen;
}

/** The line that ordered the letter isn't in the projection yet; it will be, so trying again helps. */
class ProjectieLooptAchter extends Error {
  override readonly name = "ProjectieLooptAchter";
}

export type VerstuurBrief = (opdracht: Briefopdracht) => Promise<Briefresultaat>;

/** Expected failures are results; it throws only when trying again can help. */
export function maakVerstuurBrief({ store, transport, register, instellingen }: Briefbenodigdheden): VerstuurBrief {
  // A setting that can't make a Message-ID must stop the start of the worker, not each letter.
  messageIdVan(
    { nummer: "ZA-2000-001", volgnummer: 1, brief: "proef", rol: "aanvrager", index: 0, params: {} },
    instellingen.domein,
  );

  const bezorg = async (
    opdracht: Briefopdracht,
    brief: Brief,
    ontvanger: Ontvanger,
    messageId: string,
  ): Promise<Verzendresultaat> => {
    if ((await register.begin(messageId)) === "verzonden") return { soort: "verzonden", messageId };
    // "onbekend": an earlier attempt never told how it ended. The letter goes again under the same Message-ID: a decision that
    // comes twice, and that receivers can recognise, is better than one that never comes [E 3.4].
    try {
      const resultaat = await transport.verstuur({
        aan: { naam: ontvanger.naam ?? "", adres: ontvanger.adres },
        onderwerp: brief.onderwerp,
        tekst: brief.tekst,
        html: brief.html,
        messageId,
        nummer: opdracht.nummer,
        brief: `${opdracht.brief}; versie=${brief.versie}`,
      });
      const antwoord = resultaat.soort === "geweigerd" ? resultaat.antwoord : null;
      // The mail is out. When only the register is away, failing now would send it again; Temporal keeps this result as well.
      await register
        .klaar(messageId, { stand: resultaat.soort, briefversie: brief.versie, antwoord })
        .catch(() => undefined);
      return resultaat;
    } catch (fout) {
      if (fout instanceof TijdelijkeVerzendfout && !fout.misschienAangenomen)
        await register.klaar(messageId, { stand: "niet-aangenomen", briefversie: brief.versie, antwoord: fout.code });
      throw fout;
    }
  };

  return async (opdracht) => {
    const { nummer, volgnummer, brief: naam, aan, params } = opdracht;
    if (!isBriefnaam(naam)) return mislukt(`Er is geen brief met de naam '${naam}'.`);
    const soort = BRIEVEN[naam];
    if (!isRol(aan) || !soort.aan.includes(aan)) return mislukt(`De brief '${naam}' gaat niet naar '${aan}'.`);

    const projectie = await store.projectie(nummer);
    if (projectie === null || projectie.volgnummer < volgnummer)
      throw new ProjectieLooptAchter(`De projectie van ${nummer} is nog niet bij regel ${volgnummer}.`);
    const { dossier } = projectie;

    const ontvangers = ontvangersVan(aan, dossier, instellingen, soort.kopieAanMedeaanvragers);
    if (ontvangers.length === 0)
      return {
        uitkomst: "geen-ontvanger",
        messageIds: [],
        briefversie: 0,
        reden: `Er is geen adres bekend van de ${aan}.`,
      };

    const brieven = ontvangers.map((ontvanger) => ({
      ontvanger,
      messageId: messageIdVan(
        { nummer, volgnummer, brief: naam, rol: aan, index: ontvanger.index, params },
        instellingen.domein,
      ),
      gemaakt: maakBrief(naam, dossier, params, {
        contact: instellingen.contact,
        lezer: ontvanger.naam ?? aan,
        kopie: ontvanger.index > 0,
      }),
    }));
    const teVersturen = [];
    for (const { gemaakt, ...rest } of brieven) {
      if (!gemaakt.ok) return mislukt(gemaakt.weigering.reden);
      teVersturen.push({ ...rest, brief: gemaakt.waarde });
    }

    // All of them, also when one fails: a full mailbox here must not keep a decision from somebody else.
    const pogingen = await Promise.allSettled(
      teVersturen.map(({ brief, ontvanger, messageId }) => bezorg(opdracht, brief, ontvanger, messageId)),
    );
    return alsResultaat(pogingen, soort.versie);
  };
}

function alsResultaat(
  pogingen: readonly PromiseSettledResult<Verzendresultaat>[],
  briefversie: number,
): Briefresultaat {
  const fout = pogingen.find((poging) => poging.status === "rejected");
  // Who has the letter already is in the register, so the next attempt goes only to the others.
  if (fout !== undefined) throw fout.reason;
  const resultaten = pogingen.flatMap((poging) => (poging.status === "fulfilled" ? [poging.value] : []));
  const messageIds = resultaten.flatMap((resultaat) => (resultaat.soort === "verzonden" ? [resultaat.messageId] : []));
  const [eerste, ...kopieen] = resultaten;
  if (eerste === undefined || eerste.soort === "geweigerd")
    return { uitkomst: "mislukt", messageIds, briefversie, reden: eerste?.reden ?? "Er is niets verzonden." };
  const geweigerd = kopieen.filter((kopie) => kopie.soort === "geweigerd");
  return geweigerd.length === 0
    ? { uitkomst: "verzonden", messageIds, briefversie }
    : {
        uitkomst: "verzonden",
        messageIds,
        briefversie,
        reden: `Niet aangekomen bij ${geweigerd.length} van de ${kopieen.length} mede-aanvragers. ${geweigerd[0]?.reden ?? ""}`,
      };
}

const mislukt = (reden: string): Briefresultaat => ({ uitkomst: "mislukt", messageIds: [], briefversie: 0, reden });

const isRol = (rol: string): rol is Ontvangerrol => (ONTVANGERROLLEN as readonly string[]).includes(rol);
