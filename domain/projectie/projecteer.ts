import { GEBEURTENISSEN } from "../gebeurtenissen/index.ts";
import type { Journaalregel } from "../journaal/lijn.ts";
import { datumOp } from "../kalender/datum.ts";
import { kalenderkenmerk } from "../kalender/kenmerk.ts";
import { plekkenVan } from "../organisaties/plekken.ts";
import type { Signaalkern } from "../signalen/signaal.ts";
import { signaalkernen } from "../signalen/signalen.ts";
import { lijsttermijn } from "../termijnen.ts";
import { metLaatBekend } from "../termijnen/laat-bekend.ts";
import { dagenTeLaat } from "../traject/besluit.ts";
import { leegDossier, type Dossier } from "../traject/dossier.ts";
import { partnerMet } from "../traject/partnerschap.ts";
import { ochtendpostNa, type Ochtendbrief } from "../traject/ochtendpost.ts";
import { trajectvorm } from "../traject/trajectvorm.ts";
import { urenbudget } from "../traject/urenstand.ts";
import { stilgestaan } from "../traject/stilstand.ts";
import { staatbeeld } from "../traject/staat.ts";
import type { Aanvraag } from "../verantwoording/aanvraag.ts";
import { urenOver } from "../uren/lopend.ts";
import { besteed } from "../verantwoording/besteed.ts";
import { invariant } from "../weigering.ts";
import type { Trajectregel } from "./trajectregel.ts";
import { zoektekst, type Zoektekst } from "./zoektekst.ts";

/** All that is kept of one traject beside its journaal; derived, so it can be thrown away and made again. */
export interface Projectie {
  readonly nummer: string;
  /** Volgnummer of the last line that was folded in. */
  readonly volgnummer: number;
  readonly rij: Trajectregel;
  /** What the verantwoording counts; null while nothing was received. */
  readonly aanvraag: Aanvraag | null;
  /** What waits for the ochtendbericht. */
  readonly ochtendpost: readonly Ochtendbrief[];
  /** The machine's own context, so that the next line can be folded in. Plain JSON. */
  readonly dossier: Dossier;
}

/** What folding a line makes: the projection, and what is kept in rows of its own. */
export interface Geprojecteerd extends Projectie {
  /** What waits for somebody, on no day in particular. */
  readonly signalen: readonly Signaalkern[];
  /** By what a list finds it. */
  readonly zoektekst: Zoektekst;
}

/** Folds one line into the projection of its traject. Pure; lines come in order of volgnummer. */
export function projecteer(vorige: Projectie | null, regel: Journaalregel): Geprojecteerd {
  const dossier = dossierNa(vorige?.dossier ?? null, regel);
  let signalen: readonly Signaalkern[] | undefined;
  let zoek: Zoektekst | undefined;
  return {
    nummer: regel.nummer,
    volgnummer: regel.volgnummer,
    rij: alsRij(dossier, regel),
    aanvraag: alsAanvraag(dossier, regel.naar),
    // Made when first asked: of a hundred lines that are folded at once, only what the last one leaves is kept.
    get signalen() {
      return (signalen ??= signaalkernen(dossier, regel.naar));
    },
    get zoektekst() {
      return (zoek ??= zoektekst(dossier));
    },
    ochtendpost: ochtendpostNa(vorige?.ochtendpost ?? [], regel),
    dossier,
  };
}

/** The dossier after one more line, as the machine made it; null before the first. */
export function dossierNa(vorige: Dossier | null, regel: Journaalregel): Dossier {
  const definitie = GEBEURTENISSEN.get(regel.type);
  invariant(definitie, `het journaal kent een gebeurtenis die er niet is: ${regel.type}`);
  const voor = vorige ?? leegDossier(regel.nummer);
  const dag = datumOp(regel.vastgelegdOp);
  const na = definitie.verwerk(voor, {
    type: regel.type,
    id: regel.id,
    gegevens: regel.gegevens,
    door: regel.door,
    op: regel.gebeurdOp,
    dag,
    bron: regel.bron,
    van: regel.van,
  });
  return metLaatBekend({ dossier: voor, staatpad: regel.van }, { dossier: na, staatpad: regel.naar }, dag);
}

function alsRij(dossier: Dossier, regel: Journaalregel): Trajectregel {
  const beeld = staatbeeld(regel.naar);
  // How long the dossier is kept is for the beheerder; in the lists it would stand beside every traject that is done.
  const termijn = lijsttermijn(dossier, regel.naar);
  // The answer that was promised: who came on the wachtlijst had it there.
  const antwoord =
    dossier.besluit?.beloofdOp === undefined ? (dossier.opWachtlijst ?? dossier.besluit) : dossier.besluit;
  return {
    nummer: dossier.nummer,
    naam: dossier.naam,
    periode: dossier.regels.id,
    ...beeld,
    soort: dossier.soort,
    regio: dossier.regio,
    gebied: dossier.aanmelding?.gebied ?? null,
    omvang: dossier.aanmelding?.omvang ?? null,
    leeftijd: dossier.aanmelding?.leeftijd ?? null,
    doelgroep: dossier.aanmelding?.doelgroep ?? null,
    kernvraag: dossier.aanmelding?.kernvraag ?? null,
    besluit: dossier.besluit?.soort ?? null,
    aanvrager: aanvragernaam(dossier),
    vorm: trajectvorm(dossier),
    za: dossier.za,
    overdrachtNaar: dossier.overdracht?.naar ?? null,
    urenbudget: urenbudget(dossier),
    urenGeboekt: dossier.uren.geboekt,
    urenOver: urenOver(dossier),
    termijn: termijn?.soort ?? null,
    termijnOp: termijn?.uiterlijk ?? null,
    besluitBeloofdOp: antwoord?.beloofdOp ?? null,
    besluitDagenTeLaat: dagenTeLaat(antwoord?.beloofdOp, antwoord?.op ?? null),
    ontvangenOp: dossier.ontvangenOp,
    gestartOp: dossier.gestartOp,
    eindeGepland: dossier.plan.einde,
    laatsteDaadOp: dossier.laatsteDaadOp ?? null,
    laatstVastgelegdOp: regel.vastgelegdOp,
    kalender: kalenderkenmerk(dossier.kalender),
    bronNaam: dossier.bron?.naam ?? null,
    bronNummer: dossier.bron?.nummer ?? null,
  };
}

/** Ouders go by their own name, which no list shows. */
function aanvragernaam(dossier: Dossier): string | null {
  const partner = dossier.aanvrager === null ? undefined : partnerMet(dossier, dossier.aanvrager);
  return partner === undefined || partner.partij === "ouders" ? null : partner.naam;
}

/** A concept was never sent in, and a withdrawn aanvraag asks for no decision: neither is an aanvraag in the report. */
function alsAanvraag(dossier: Dossier, naar: string): Aanvraag | null {
  if (naar === "nieuw" || naar === "aanmelding.concept" || naar === "ingetrokken") return null;
  const besluit = dossier.besluit;
  const toegekend = besluit?.soort === "toegekend";
  return {
    nummer: dossier.nummer,
    subsidieperiode: dossier.regels.id,
    ontvangenOp: dossier.ontvangenOp,
    soort: dossier.soort,
    onderwijstypen: dossier.onderwijstypen,
    regio: dossier.regio,
    besluit: besluit === null || besluit.soort === "consultatie" ? null : toegekend ? "toegekend" : "afgewezen",
    beslotenOp: besluit?.op ?? null,
    vorm: trajectvorm(dossier),
    uren: urenbudget(dossier),
    verlengingen: dossier.verlengingen
      .filter((v) => v.besluit !== "ingetrokken")
      .map((v) => ({ besluit: v.besluit === "ingetrokken" ? null : v.besluit })),
    gestartOp: dossier.gestartOp,
    nooitBegonnen: !dossier.begonnen && dossier.bron === null,
    afgerondOp: dossier.afgerondOp,
    oordeel: dossier.oordeel,
    ...(dossier.slotafwijking === null ? {} : { geslotenZonder: dossier.slotafwijking.zonder }),
    ...(dossier.afwijkingen.length === 0 ? {} : { afwijkingen: dossier.afwijkingen.map(({ bij }) => bij) }),
    organisaties: plekkenVan(dossier).flatMap(({ plek, rol, soort, naam }) =>
      rol === "partner" ? [] : [{ plek, rol, soort, naam }],
    ),
    ...metUren(dossier),
    ...metRedenen(dossier),
    ...metVolgorde(dossier),
    ...metVertraging(dossier),
  };
}

/** What nobody knows is left out, and so is what was never asked. */
function metUren(dossier: Dossier): Pick<Aanvraag, "besteed" | "nazorgvragen"> {
  const uren = besteed(dossier);
  const vragen = dossier.nazorgvragen.map((vraag) => vraag.besluit);
  return {
    ...(uren === undefined ? {} : { besteed: uren }),
    ...(vragen.length === 0 ? {} : { nazorgvragen: vragen }),
  };
}

const metVolgorde = ({ buitenVolgorde }: Dossier): Pick<Aanvraag, "buitenVolgorde"> =>
  buitenVolgorde === null || buitenVolgorde.voorbij.length === 0
    ? {}
    : { buitenVolgorde: buitenVolgorde.voorbij.length };

function metRedenen({ besluit, verlengingen, nazorgvragen, nietGelukt, oordeel }: Dossier): Pick<Aanvraag, "redenen"> {
  const gekozen = {
    afwijzing: besluit?.gekozen ?? [],
    [oordeel === "stopgezet" ? "stop" : "oordeel"]: nietGelukt,
    verlenging: verlengingen.flatMap((v) => v.gekozen ?? []),
    nazorg: nazorgvragen.flatMap((v) => v.gekozen ?? []),
  };
  const redenen = Object.fromEntries(Object.entries(gekozen).filter(([, lijst]) => lijst.length > 0));
  return Object.keys(redenen).length === 0 ? {} : { redenen };
}

function metVertraging({ wissels, stilstand }: Dossier): Pick<Aanvraag, "vertraging"> {
  const verloren = stilgestaan(stilstand);
  return verloren === 0 && Object.keys(wissels).length === 0
    ? {}
    : {
        vertraging: {
          wissels,
          zonderContactpersoon: stilgestaan(stilstand, "contactpersoon"),
          gepauzeerd: stilgestaan(stilstand, "pauze"),
          verloren,
        },
      };
}
