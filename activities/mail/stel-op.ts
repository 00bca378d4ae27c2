import { rolnaam } from "#domain/briefwoorden.ts";
import { gaatInKopie } from "#domain/gebeurtenissen/wie-hoort-wat.ts";
import type { Datum } from "#domain/kalender/datum.ts";
import type { Projectie } from "#domain/projectie/projecteer.ts";
import { leegDossier, type Dossier } from "#domain/traject/dossier.ts";
import { briefkenmerk } from "#domain/traject/gevolg.ts";
import type { Poststuk } from "#domain/traject/poststuk.ts";
import type { Adresboek } from "./adresboek.ts";
import { dossierTot, metEerdere, type Briefopdracht, type Regels } from "./bestelling.ts";
import { isOntvangerrol, tekstParam, type Brief, type Ontvangerrol } from "./brief.ts";
import { isBriefnaam, maakBrief } from "./brieven.ts";
import { BRIEVEN } from "./brievenlijst.ts";
import { messageIdVan } from "./message-id.ts";
import { ontvangersVan, type Ontvanger } from "./ontvangers.ts";
import type { Contact } from "./opmaak.ts";
import type { Postadres } from "./transport.ts";
import type { Verzendregister } from "./verzendregister.ts";

/** An order of a letter, as the letters that it comes to: one for each reader. */

export interface Briefinstellingen {
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

/** A letter to one reader, ready to go. */
export interface Stuk extends Poststuk {
  readonly nummer: string;
  readonly nummers: readonly string[];
  readonly ontvanger: Ontvanger;
  readonly inhoud: Brief;
  /** The zorgarrangeur, for the agenda; null when nobody carries the traject. */
  readonly za: Postadres | null;
}

/** The letters of one order, or why there are none. */
export type Opgesteld =
  | {
      readonly stukken: readonly Stuk[];
      readonly versie: number;
      readonly kenmerk: string;
      /** The role that gets it, where it was meant for one that nobody has. */
      readonly bezorgdBij?: Ontvangerrol;
    }
  | { readonly uitkomst: "mislukt" | "geen-ontvanger"; readonly reden: string; readonly kenmerk?: string };

export interface Opstelbenodigdheden {
  readonly register: Pick<Verzendregister, "stand">;
  readonly instellingen: Briefinstellingen;
  /** As it is now. */
  readonly adresboek: Adresboek;
  readonly linkVoor: LinkVoor;
}

/** What is known of the traject: as it is now, and its lines for who needs them. */
export interface Bron {
  readonly projectie: Projectie;
  readonly regels: Regels;
}

export async function stelOp(
  { register, instellingen, adresboek, linkVoor }: Opstelbenodigdheden,
  opdracht: Briefopdracht,
  { projectie, regels }: Bron,
): Promise<Opgesteld> {
  const { nummer, brief: naam, aan } = opdracht;
  const { contact, webadres, domein } = instellingen;
  if (!isBriefnaam(naam)) return mislukt(`Er is geen brief met de naam '${naam}'.`);
  const soort = BRIEVEN[naam];
  if (!isOntvangerrol(aan) || !(soort.aan as readonly string[]).includes(aan))
    return mislukt(`De brief '${naam}' gaat niet naar '${aan}'.`);

  const { dossier } = projectie;
  const kenmerk = briefkenmerk(opdracht.params);
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
  const ontvangers = ontvangersVan(aan, metAdres, adresboek, params, gaatInKopie(naam));
  const [{ rol: bereikt } = {}] = ontvangers;
  if (bereikt === undefined)
    return { uitkomst: "geen-ontvanger", kenmerk, reden: `Er is geen adres bekend van de ${rolnaam(aan)}.` };

  const link = linkVoor(eerste, dossier);
  // Who left the traject is in no agenda.
  const za = dossier.za === null || dossier.afgesloten ? null : adresboek.za(dossier.za);
  const stukken: Stuk[] = [];
  for (const ontvanger of ontvangers) {
    const ids = keten.map((poging) =>
      messageIdVan(
        { nummer, volgnummer: poging.volgnummer, brief: naam, rol: ontvanger.rol, index: ontvanger.index, params },
        domein,
      ),
    );
    if (await heeftAl(register, ids.slice(1))) continue;
    const lezer = ontvanger.naam ?? rolnaam(ontvanger.rol);
    const gemaakt = maakBrief(
      naam,
      bijBesteld,
      link === null ? params : { ...params, link: link.url, linkTot: link.tot },
      {
        contact,
        webadres,
        rol: aan,
        lezer,
        partij: ontvanger.partij,
        kopie: ontvanger.index > 0,
        naamVanZa: adresboek.naam,
        bereikVanZa: adresboek.za,
      },
    );
    if (!gemaakt.ok) return { ...mislukt(gemaakt.weigering.reden), kenmerk };
    const inhoud = gemaakt.waarde;
    stukken.push({
      id: ids[0]!,
      brief: naam,
      adres: ontvanger.adres,
      lezer,
      alleen: soort.besluit || inhoud.agenda !== null,
      uiterlijk: tekstParam(params, "uiterlijk"),
      nummer,
      nummers: [nummer],
      ontvanger,
      inhoud,
      za,
    });
  }
  return {
    stukken,
    versie: soort.versie,
    kenmerk,
    ...(aan === "plaatsvervanger" && adresboek.plaatsvervanger === null ? { bezorgdBij: bereikt } : {}),
  };
}

async function heeftAl(register: Pick<Verzendregister, "stand">, ids: readonly string[]): Promise<boolean> {
  for (const id of ids) if ((await register.stand(id))?.stand === "verzonden") return true;
  return false;
}

const mislukt = (reden: string) => ({ uitkomst: "mislukt", reden }) as const;
