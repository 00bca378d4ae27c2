import { z } from "zod";
import { type Aanmelding, Aanmeldingdeel, MEDEAANVRAGERS, Partner } from "../../aanmelding/aanmelding.ts";
import { aanvragers } from "../aanmelding/aanvragers.ts";
import { dubbeleNaam } from "../aanmelding/dubbele-naam.ts";
import { metAanmelding, organisatiesVan } from "../aanmelding/in-dossier.ts";
import { INDIENERS } from "../aanmelding/indieners.ts";
import { meldVoorrang, wacht } from "../aanmelding/voorrang.ts";
import { naNieuweVraag } from "../besluit/volgorde.ts";
import { type Gebeurtenis, definieer, nee } from "../definitie.ts";
import { KOPIE, niets, NOG_GEEN_TRAJECT } from "../hoort.ts";
import { beloofdeDagParams } from "../besluit/beloofde-dag.ts";
import { gevraagd as alsVraag } from "./open.ts";
import { Verschuiving, verschuivingInWoorden } from "../termijn/verschuiving.ts";
import { datum, lang, partnerveld } from "../velden.ts";
import { nietVoor } from "../volgorde.ts";
import { hashVan } from "../../journaal/hash.ts";
import { inWoorden } from "../../kalender/datum.ts";
import { naAanvulling, naVerstrekenAanvulling } from "../../termijnen/aanvulling.ts";
import { besluitVerschoven } from "../../termijnen/verschuiving.ts";
import type { Dossier } from "../../traject/dossier.ts";
import { partnerMet } from "../../traject/partnerschap.ts";

/** An aanvulling that leaves a contactpersoon as it was in the aanmelding does not undo that another came since. */
const metHuidigeContacten = (eerder: Dossier, later: Dossier): Dossier => {
  const gemeld = eerder.aanmelding === null ? [] : organisatiesVan(eerder.aanmelding);
  const stond = new Map(aanvragers(eerder).map((nummer, i) => [nummer, gemeld[i]?.contactpersoon ?? null]));
  return {
    ...later,
    partners: later.partners.map((partner) => {
      const huidig = partnerMet(eerder, partner.nummer);
      return huidig !== undefined && hashVan(stond.get(partner.nummer)) === hashVan(partner.contactpersoon)
        ? { ...partner, contactpersoon: huidig.contactpersoon }
        : partner;
    }),
  };
};

interface Inhoud {
  readonly wijzigingen?: z.output<typeof Aanmeldingdeel> | undefined;
  readonly erbij?: readonly Partner[] | undefined;
  readonly gevraagd?: z.output<ReturnType<typeof eerdereVraag>> | undefined;
}

/** A question that was asked and answered before anybody recorded it. */
const eerdereVraag = () => z.strictObject({ op: datum, vraag: lang(2000), uiterlijk: z.optional(datum) });

/** The aanmelding with what the aanvulling changes; null when it changes nothing. */
function gewijzigd(aanmelding: Aanmelding | null, { wijzigingen = {}, erbij = [] }: Inhoud): Aanmelding | null {
  const anders = Object.entries(wijzigingen).filter(([, waarde]) => waarde !== undefined);
  if (aanmelding === null || (anders.length === 0 && erbij.length === 0)) return null;
  const nieuw = { ...aanmelding, ...Object.fromEntries(anders) };
  return { ...nieuw, medeaanvragers: [...nieuw.medeaanvragers, ...erbij] };
}

const gesteld = (dossier: Dossier) => dossier.aanvulling ?? dossier.verstrekenAanvulling;

type Ontvangen = Gebeurtenis<Inhoud>;

/** Unasked it may come from the day of receipt on, and an answer from the day of its question. */
function teVroeg(dossier: Dossier, gebeurtenis: Ontvangen) {
  const vraag = gesteld(dossier);
  if (gebeurtenis.gegevens.gevraagd === undefined && !wacht(dossier) && vraag !== null)
    return voorDeVraag(vraag, gebeurtenis);
  return nietVoor(dossier.ontvangenOp, "de ontvangst", gebeurtenis.op, gebeurtenis);
}

const voorDeVraag = ({ gevraagdOp }: NonNullable<Dossier["aanvulling"]>, { op, dag }: Pick<Ontvangen, "op" | "dag">) =>
  (op ?? dag) < gevraagdOp
    ? nee("datum.volgorde", "De aanvulling kan niet ontvangen zijn voordat erom gevraagd is.")
    : null;

function vraagKlopt(dossier: Dossier, gebeurtenis: Ontvangen) {
  const { gevraagd } = gebeurtenis.gegevens;
  if (gevraagd === undefined) return null;
  if (dossier.aanvulling !== null)
    return nee(
      "aanvulling.open",
      "Er is al een aanvulling gevraagd waar u op wacht. Leg het antwoord daarop vast zonder eerdere vraag.",
    );
  const vraag = alsVraag(dossier, { ...gebeurtenis, op: gevraagd.op, gegevens: gevraagd });
  return (
    voorDeVraag(vraag, gebeurtenis) ??
    (vraag.uiterlijk <= vraag.gevraagdOp
      ? nee("aanvulling.termijn", "De laatste dag voor de aanvulling ligt na de dag van de vraag.")
      : null) ??
    nietVoor(dossier.ontvangenOp, "de ontvangst", gevraagd.op, gebeurtenis) ??
    naNieuweVraag(dossier, { ...gebeurtenis, op: gevraagd.op })
  );
}

export const aanvullingOntvangen = definieer({
  type: "aanvulling.ontvangen",
  titel: "Aanvulling ontvangen",
  schema: () =>
    z.strictObject({
      antwoord: lang(4000),
      wijzigingen: z.optional(Aanmeldingdeel),
      /** Who applies along from now on, beside who did already; a list in `wijzigingen` takes the place of the whole list. */
      erbij: z.array(Partner).min(1, "Noem ten minste één mede-aanvrager.").max(MEDEAANVRAGERS).optional(),
      gevraagd: eerdereVraag().optional(),
    }),
  aangevuld: () =>
    z.strictObject({
      verschuivingen: z.array(Verschuiving).optional(),
      /** The numbers of who did not apply before. */
      nieuw: z.array(partnerveld).optional(),
    }),
  wie: INDIENERS,
  voorbeeld: {
    antwoord: "De intern begeleider is de vaste contactpersoon.",
    wijzigingen: { vasteContactpersoon: true },
  },
  zin: ({ antwoord, erbij = [], gevraagd, verschuivingen = [] }, naam) =>
    [
      ...(gevraagd === undefined ? [] : [`Op ${inWoorden(gevraagd.op)} is een aanvulling gevraagd: ${gevraagd.vraag}`]),
      `De aanvulling is ontvangen: ${antwoord}`,
      ...(erbij.length === 0 ? [] : [`Vanaf nu vragen ook aan: ${erbij.map((partner) => partner.naam).join(", ")}.`]),
      ...verschuivingen.map((v) => verschuivingInWoorden(v, naam)),
    ].join(" "),
  eis: (dossier, gebeurtenis) => {
    const { gegevens } = gebeurtenis;
    const nietNu = teVroeg(dossier, gebeurtenis) ?? vraagKlopt(dossier, gebeurtenis);
    if (nietNu !== null) return nietNu;
    // What a register told has no form behind it that could be filled in otherwise.
    if (
      dossier.aanmelding === null &&
      (gegevens.erbij !== undefined || Object.values(gegevens.wijzigingen ?? {}).some((waarde) => waarde !== undefined))
    )
      return nee(
        "aanmelding.ontbreekt",
        "Deze aanvraag komt uit een register en heeft geen aanmelding om te wijzigen. Leg het antwoord vast zonder wijzigingen, en zet de gegevens recht met 'Gegevens gecorrigeerd'.",
      );
    const nieuw = gewijzigd(dossier.aanmelding, gegevens);
    if (nieuw === null) return null;
    return nieuw.medeaanvragers.length > MEDEAANVRAGERS
      ? nee("medeaanvragers.te-veel", `Een aanmelding heeft hoogstens ${MEDEAANVRAGERS} mede-aanvragers.`)
      : dubbeleNaam(organisatiesVan(nieuw));
  },
  // The term was told when the aanvulling lapsed, or when nobody knew that it stood still: the line says that it moves after all.
  vulAan: (dossier, gebeurtenis) => {
    const verschoven = dossier.aanvulling === null ? besluitVerschoven(dossier, naAntwoord(dossier, gebeurtenis)) : [];
    const eerst = aanvragers(dossier);
    const nieuw = aanvragers(metInhoud(dossier, gebeurtenis)).filter((partner) => !eerst.includes(partner));
    return {
      ...(verschoven.length === 0 ? {} : { verschuivingen: [...verschoven] }),
      ...(nieuw.length === 0 ? {} : { nieuw }),
    };
  },
  verwerk: metInhoud,
  hoort: {
    ...NOG_GEEN_TRAJECT,
    // Who waits on the wachtlijst was promised no day.
    aanvrager: {
      "nieuwe-beslisdag": (dossier, { dag }) =>
        wacht(dossier) || dossier.besluit !== null ? null : { soort: "aanvulling", ...beloofdeDagParams(dossier, dag) },
    },
    medeAanvrager: KOPIE,
    // Whoever comes to apply along knows of nothing yet.
    partner: {
      ontvangstbevestiging: (dossier, { gegevens: { nieuw = [] }, dag }) =>
        dossier.besluit !== null
          ? null
          : nieuw.map((partner) => ({
              partner,
              ...(wacht(dossier) ? { wacht: true } : beloofdeDagParams(dossier, dag)),
            })),
    },
    projectleider: niets("ziet onder de signalen dat de termijn weer loopt"),
  },
  meldingen: (dossier, { gegevens }) =>
    gegevens.wijzigingen === undefined && gegevens.erbij === undefined ? [] : meldVoorrang(dossier),
});

function metInhoud(dossier: Dossier, gebeurtenis: Ontvangen): Dossier {
  const daarna = naAntwoord(dossier, gebeurtenis);
  const nieuw = gewijzigd(dossier.aanmelding, gebeurtenis.gegevens);
  return nieuw === null
    ? daarna
    : metHuidigeContacten(dossier, metAanmelding(daarna, nieuw, gebeurtenis.op ?? gebeurtenis.dag));
}

/** The clock runs again, from the day on which it came; for who waits none does, and what nobody asked for stops none. */
function naAntwoord(dossier: Dossier, gebeurtenis: Ontvangen): Dossier {
  if (wacht(dossier)) return dossier;
  const { op, dag, gegevens } = gebeurtenis;
  const { gevraagd } = gegevens;
  if (gevraagd !== undefined)
    return naAanvulling(
      { ...dossier, aanvulling: alsVraag(dossier, { ...gebeurtenis, op: gevraagd.op, gegevens: gevraagd }) },
      op ?? dag,
    );
  return (dossier.aanvulling === null ? naVerstrekenAanvulling : naAanvulling)(dossier, op ?? dag);
}
