import { z } from "zod";
import { type Aanmelding, Aanmeldingdeel } from "../../aanmelding/aanmelding.ts";
import { aanvragers } from "../aanmelding/aanvragers.ts";
import { dubbeleNaam } from "../aanmelding/dubbele-naam.ts";
import { metAanmelding, organisatiesVan } from "../aanmelding/in-dossier.ts";
import { INDIENERS } from "../aanmelding/indieners.ts";
import { meldVoorrang, wacht } from "../aanmelding/voorrang.ts";
import { type Gebeurtenis, definieer, nee } from "../definitie.ts";
import { niets, NOG_GEEN_TRAJECT } from "../hoort.ts";
import { Verschuiving, verschuivingInWoorden } from "../termijn/verschuiving.ts";
import { lang } from "../velden.ts";
import { nietVoor } from "../volgorde.ts";
import { hashVan } from "../../journaal/hash.ts";
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

/** The aanmelding with what the aanvulling changes; null when it changes nothing. */
const gewijzigd = (
  aanmelding: Aanmelding | null,
  wijzigingen: z.output<typeof Aanmeldingdeel> | undefined,
): Aanmelding | null =>
  aanmelding === null || wijzigingen === undefined
    ? null
    : {
        ...aanmelding,
        ...Object.fromEntries(Object.entries(wijzigingen).filter(([, waarde]) => waarde !== undefined)),
      };

const gesteld = (dossier: Dossier) => dossier.aanvulling ?? dossier.verstrekenAanvulling;

function voorDeVraag(dossier: Dossier, { op, dag }: Pick<Gebeurtenis, "op" | "dag">) {
  const vraag = gesteld(dossier);
  return vraag !== null && (op ?? dag) < vraag.gevraagdOp
    ? nee("datum.volgorde", "De aanvulling kan niet ontvangen zijn voordat erom gevraagd is.")
    : null;
}

export const aanvullingOntvangen = definieer({
  type: "aanvulling.ontvangen",
  titel: "Aanvulling ontvangen",
  schema: () =>
    z.strictObject({
      antwoord: lang(4000),
      wijzigingen: z.optional(Aanmeldingdeel),
    }),
  aangevuld: () => z.strictObject({ verschuivingen: z.array(Verschuiving).optional() }),
  wie: INDIENERS,
  voorbeeld: {
    antwoord: "De intern begeleider is de vaste contactpersoon.",
    wijzigingen: { vasteContactpersoon: true },
  },
  zin: ({ antwoord, verschuivingen = [] }, naam) =>
    [`De aanvulling is ontvangen: ${antwoord}`, ...verschuivingen.map((v) => verschuivingInWoorden(v, naam))].join(" "),
  mag: (dossier) =>
    wacht(dossier) || gesteld(dossier) !== null
      ? null
      : nee("aanvulling.niet-gevraagd", "Er is geen aanvulling gevraagd waar deze bij hoort."),
  eis: (dossier, gebeurtenis) => {
    const { gegevens } = gebeurtenis;
    const nietNu = wacht(dossier)
      ? nietVoor(dossier.ontvangenOp, "de ontvangst", gebeurtenis.op, gebeurtenis)
      : voorDeVraag(dossier, gebeurtenis);
    if (nietNu !== null) return nietNu;
    // What a register told has no form behind it that could be filled in otherwise.
    if (dossier.aanmelding === null && Object.values(gegevens.wijzigingen ?? {}).some((waarde) => waarde !== undefined))
      return nee(
        "aanmelding.ontbreekt",
        "Deze aanvraag komt uit een register en heeft geen aanmelding om te wijzigen. Leg het antwoord vast zonder wijzigingen, en zet de gegevens recht met 'Gegevens gecorrigeerd'.",
      );
    const nieuw = gewijzigd(dossier.aanmelding, gegevens.wijzigingen);
    return nieuw === null ? null : dubbeleNaam(organisatiesVan(nieuw));
  },
  // The term was told when the aanvulling lapsed: the line says that it moves after all.
  vulAan: (dossier, gebeurtenis) => {
    const verschoven = dossier.aanvulling === null ? besluitVerschoven(dossier, naAntwoord(dossier, gebeurtenis)) : [];
    return verschoven.length === 0 ? {} : { verschuivingen: [...verschoven] };
  },
  verwerk: (dossier, gebeurtenis) => {
    const { gegevens } = gebeurtenis;
    const daarna = naAntwoord(dossier, gebeurtenis);
    const nieuw = gewijzigd(dossier.aanmelding, gegevens.wijzigingen);
    return nieuw === null
      ? daarna
      : metHuidigeContacten(dossier, metAanmelding(daarna, nieuw, gebeurtenis.op ?? gebeurtenis.dag));
  },
  hoort: {
    ...NOG_GEEN_TRAJECT,
    aanvrager: niets("geeft dit antwoord zelf"),
    medeAanvrager: niets("hoort van het besluit"),
    projectleider: niets("ziet onder de signalen dat de termijn weer loopt"),
  },
  meldingen: (dossier, { gegevens }) => (gegevens.wijzigingen === undefined ? [] : meldVoorrang(dossier)),
});

/** The clock runs again, from the day on which it came; for who waits none does. */
const naAntwoord = (dossier: Dossier, { op, dag }: Pick<Gebeurtenis, "op" | "dag">): Dossier => {
  if (wacht(dossier)) return dossier;
  return (dossier.aanvulling === null ? naVerstrekenAanvulling : naAanvulling)(dossier, op ?? dag);
};
