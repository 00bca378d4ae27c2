import { briefkenmerk } from "#domain/traject/gevolg.ts";
import { rolnaam } from "#domain/briefwoorden.ts";
import { gaatInKopie } from "#domain/gebeurtenissen/wie-hoort-wat.ts";
import type { Datum } from "#domain/kalender/datum.ts";
import { leegDossier, type Dossier } from "#domain/traject/dossier.ts";
import type { Store } from "../store/store.ts";
import { alsIcs } from "./agenda.ts";
import { maakBezorg, type Bezorgbenodigdheden } from "./bezorg.ts";
import { isOntvangerrol, type Brief, type Ontvangerrol } from "./brief.ts";
import { isBriefnaam, maakBrief } from "./brieven.ts";
import { BRIEVEN } from "./brievenlijst.ts";
import { messageIdVan } from "./message-id.ts";
import { ontvangersVan, type Ontvanger, type Roladressen } from "./ontvangers.ts";
import type { Contact } from "./opmaak.ts";
import type { Bericht, Postadres, Verzendresultaat } from "./transport.ts";
import { dossierTot, eenmaalGelezen, metEerdere, type Briefopdracht } from "./bestelling.ts";
import { adresVanZa, naamVanZa } from "./za-adressen.ts";

/** The order "send this letter", carried out: at least once, and twice only where SMTP leaves no choice. */

export interface Briefresultaat {
  readonly uitkomst: "verzonden" | "mislukt" | "geen-ontvanger";
  readonly messageIds: readonly string[];
  /** 0 when no letter was made. */
  readonly briefversie: number;
  /** Tells this order from another of the same letter to the same role in the same line (two partners, two terms); empty where no params do. */
  readonly kenmerk?: string;
  /** The role that got it, where it was meant for one that nobody has. */
  readonly bezorgdBij?: Ontvangerrol;
  /** Copies that were refused while the letter itself arrived. */
  readonly mislukteKopieen?: number;
  /** Why it failed, or why copies did; one line without personal data, fit for the journaal. */
  readonly reden?: string;
}

export interface Briefinstellingen extends Roladressen {
  readonly contact: Contact;
  /** What the link to the page of a traject begins with. */
  readonly webadres: string;
  /** Right-hand side of every Message-ID. */
  readonly domein: string;
}

/**
 * The link by which a reader answers, made only now: who has it may answer, so it stands in no journaal and in no history. The same order
 * must give the same link, or a second attempt would bring another. Null for a letter that asks nothing.
 */
export type LinkVoor = (opdracht: Briefopdracht, dossier: Dossier) => Antwoordlink | null;

export interface Antwoordlink {
  readonly url: string;
  /** The last day on which it works. */
  readonly tot: Datum;
}

export interface Briefbenodigdheden extends Bezorgbenodigdheden {
  readonly store: Pick<Store, "projectie" | "regels">;
  readonly instellingen: Briefinstellingen;
  readonly linkVoor?: LinkVoor;
  readonly nu?: () => Date;
}

/** The line that ordered the letter isn't in the projection yet; it will be, so trying again helps. */
class ProjectieLooptAchter extends Error {
  override readonly name = "ProjectieLooptAchter";
}

export type VerstuurBrief = (opdracht: Briefopdracht) => Promise<Briefresultaat>;

/** Expected failures are results; it throws only when trying again can help. */
export function maakVerstuurBrief({
  store,
  transport,
  register,
  instellingen,
  linkVoor = () => null,
  nu = () => new Date(),
}: Briefbenodigdheden): VerstuurBrief {
  // A setting that can't make a Message-ID must stop the start of the worker, not each letter.
  messageIdVan(
    { nummer: "ZA-2000-001", volgnummer: 1, brief: "proef", rol: "aanvrager", index: 0, params: {} },
    instellingen.domein,
  );
  const bezorg = maakBezorg({ transport, register });
  const heeftAl = async (messageIds: readonly string[]): Promise<boolean> => {
    for (const messageId of messageIds) if ((await register.stand(messageId)) === "verzonden") return true;
    return false;
  };
  const { contact, webadres, domein, zorgarrangeurs } = instellingen;

  const alsBericht = (
    { nummer, brief: naam }: Briefopdracht,
    brief: Brief,
    ontvanger: Ontvanger,
    messageId: string,
    za: Postadres | null,
  ): Bericht => {
    const aan = { naam: ontvanger.naam ?? "", adres: ontvanger.adres };
    return {
      aan,
      onderwerp: brief.onderwerp,
      tekst: brief.tekst,
      html: brief.html,
      messageId,
      nummer,
      brief: `${naam}; versie=${brief.versie}`,
      ...(brief.agenda === null
        ? {}
        : {
            agenda: {
              methode: brief.agenda.methode,
              ics: alsIcs(brief.agenda, {
                organisator: { naam: contact.organisatie, adres: contact.email },
                genodigden:
                  brief.agenda.alleenLezer === true || za === null || za.adres === aan.adres ? [aan] : [aan, za],
                domein,
                gemaaktOp: nu(),
              }),
            },
          }),
    };
  };

  return async (opdracht) => {
    const { nummer, volgnummer, brief: naam, aan } = opdracht;
    if (!isBriefnaam(naam)) return mislukt(`Er is geen brief met de naam '${naam}'.`);
    const soort = BRIEVEN[naam];
    if (!isOntvangerrol(aan) || !(soort.aan as readonly string[]).includes(aan))
      return mislukt(`De brief '${naam}' gaat niet naar '${aan}'.`);

    const projectie = await store.projectie(nummer);
    if (projectie === null || projectie.volgnummer < volgnummer)
      throw new ProjectieLooptAchter(`De projectie van ${nummer} is nog niet bij regel ${volgnummer}.`);
    const { dossier } = projectie;
    const kenmerk = briefkenmerk(opdracht.params);
    const regels = eenmaalGelezen(store, nummer);
    const keten = await metEerdere(regels, opdracht);
    const eerste = keten.at(-1)!;
    if (eerste.params["opnieuw"] !== undefined)
      return { ...mislukt("De brief die opnieuw moest, staat niet in het journaal."), kenmerk };
    const { params } = eerste;
    // A letter that had to wait says what was so when it was ordered; only where it goes is of now.
    const bijBesteld =
      projectie.volgnummer === eerste.volgnummer ? dossier : await dossierTot(regels, eerste.volgnummer, dossier);

    const metAdres =
      params["voorheen"] === true ? await dossierTot(regels, eerste.volgnummer - 1, leegDossier(nummer)) : dossier;
    const ontvangers = ontvangersVan(aan, metAdres, instellingen, params, gaatInKopie(naam));
    if (ontvangers.length === 0)
      return {
        uitkomst: "geen-ontvanger",
        messageIds: [],
        briefversie: 0,
        kenmerk,
        reden: `Er is geen adres bekend van de ${rolnaam(aan)}.`,
      };

    const [{ rol: bereikt } = {}] = ontvangers;
    const inPlaats =
      aan === "plaatsvervanger" && instellingen.plaatsvervanger === null && bereikt !== undefined
        ? { bezorgdBij: bereikt }
        : {};

    const link = linkVoor(eerste, dossier);
    // Who left the traject is in no agenda.
    const za = dossier.za === null || dossier.afgesloten ? null : adresVanZa(dossier.za, zorgarrangeurs);
    const teVersturen = [];
    for (const ontvanger of ontvangers) {
      const messageIds = keten.map((poging) =>
        messageIdVan(
          { nummer, volgnummer: poging.volgnummer, brief: naam, rol: ontvanger.rol, index: ontvanger.index, params },
          domein,
        ),
      );
      if (await heeftAl(messageIds.slice(1))) continue;
      const gemaakt = maakBrief(
        naam,
        bijBesteld,
        link === null ? params : { ...params, link: link.url, linkTot: link.tot },
        {
          contact,
          webadres,
          rol: aan,
          lezer: ontvanger.naam ?? rolnaam(ontvanger.rol),
          kopie: ontvanger.index > 0,
          naamVanZa: (id) => naamVanZa(id, zorgarrangeurs),
        },
      );
      if (!gemaakt.ok) return { ...mislukt(gemaakt.weigering.reden), kenmerk };
      teVersturen.push({ ontvanger, bericht: alsBericht(opdracht, gemaakt.waarde, ontvanger, messageIds[0]!, za) });
    }

    // All of them, also when one fails: a full mailbox here must not keep a decision from somebody else.
    const pogingen = await Promise.all(
      teVersturen.map(async ({ ontvanger: { index }, bericht }) => ({
        kopie: index > 0,
        ...(await bezorg(bericht, soort.versie).then(
          (resultaat) => ({ resultaat }),
          (fout: unknown) => ({ fout }),
        )),
      })),
    );
    const resultaat = alsResultaat(pogingen, soort.versie, opdracht.zonderGeduld === true);
    return { ...resultaat, ...(resultaat.uitkomst === "verzonden" ? inPlaats : {}), kenmerk };
  };
}

interface Poging {
  readonly kopie: boolean;
  /** One of both. */
  readonly resultaat?: Verzendresultaat;
  readonly fout?: unknown;
}

function alsResultaat(pogingen: readonly Poging[], briefversie: number, zonderGeduld: boolean): Briefresultaat {
  const fout = pogingen.find((poging) => "fout" in poging && !(zonderGeduld && poging.kopie));
  // Who has the letter already is in the register, so the next attempt goes only to the others.
  if (fout !== undefined) throw fout.fout;
  const messageIds = pogingen.flatMap(({ resultaat }) =>
    resultaat?.soort === "verzonden" ? [resultaat.messageId] : [],
  );
  const zelf = pogingen.find(({ kopie }) => !kopie)?.resultaat;
  if (zelf?.soort === "geweigerd") return { uitkomst: "mislukt", messageIds, briefversie, reden: zelf.reden };
  const kopieen = pogingen.filter(({ kopie }) => kopie);
  const nietGegaan = kopieen.filter(({ resultaat }) => resultaat?.soort !== "verzonden");
  if (nietGegaan.length === 0) return { uitkomst: "verzonden", messageIds, briefversie };
  const [{ resultaat } = {}] = nietGegaan;
  return {
    uitkomst: "verzonden",
    messageIds,
    briefversie,
    mislukteKopieen: nietGegaan.length,
    reden: `Niet aangekomen bij ${nietGegaan.length} van de ${kopieen.length} mede-aanvragers. ${resultaat?.soort === "geweigerd" ? resultaat.reden : "De mailserver neemt dit bericht al een dag niet aan."}`,
  };
}

const mislukt = (reden: string): Briefresultaat => ({ uitkomst: "mislukt", messageIds: [], briefversie: 0, reden });
