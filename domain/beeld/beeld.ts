import { beslishulp, type Beslishulp, type Vergelijking } from "../aanmelding/beslishulp.ts";
import { BESLUITTERMIJNEN } from "../aanmelding/regels.ts";
import { levensloop, type Bezoek } from "./levensloop.ts";
import { doorWie } from "../journaal/door.ts";
import { brieven, type Brief } from "./brieven.ts";
import { tijdpad, type Tijdregel } from "./tijdpad.ts";
import { opzoeken, type Deel } from "./opzoeken.ts";
import { zonderNietGetoond } from "./velden.ts";
import { zinVan } from "./zin.ts";
import { GEBEURTENISSEN } from "../gebeurtenissen/index.ts";
import type { Bron, Journaalregel } from "../journaal/lijn.ts";
import type { Datum } from "../kalender/datum.ts";
import { GEEN_BEELD, type Herkenning } from "../organisaties/beeld.ts";
import type { Door } from "../rollen.ts";
import { dagVan, opVolgordeVanDag } from "../projectie/tijdlijn.ts";
import { termijnenOp, type Termijn } from "../termijnen.ts";
import { alsAanvullingVandaagKomt } from "../termijnen/aanvulling.ts";
import { beloofdeDag } from "../termijnen/besluit.ts";
import { dagenTeLaat } from "../traject/besluit.ts";
import { wachtOpAntwoord } from "../traject/borgingsafspraak.ts";
import { journaalstand, type Journaalstand } from "./journaalstand.ts";
import { notities, type Notitie } from "./notities.ts";
import { openstaand, type Openstaand } from "./openstaand.ts";
import { namenIn, type Partnernaam } from "../traject/partnerschap.ts";
import { type Dossier } from "../traject/dossier.ts";
import { stilgestaan } from "../traject/stilstand.ts";
import { staatbeeld, staatpad, type Staatbeeld } from "../traject/staat.ts";
import { trajectvorm } from "../traject/trajectvorm.ts";
import { hoofddaden } from "../traject/hoofddaden.ts";
import { watNuKan, type WatKan } from "../traject/wat-nu-kan.ts";
import { type Zaak } from "../traject/zaak.ts";
import { urenverlopen, type Urenverloop } from "../uren/verloop.ts";
import { urenoverzicht } from "../uren/overzicht.ts";

/** One traject as a picture: what `toon` tells of it, everything that was recorded of it, also of people, so it is for who carries it. Lists tell nothing of people. */
export interface Beeld {
  readonly nummer: string;
  /** The day it is shown as of; null = now. */
  readonly op: Datum | null;
  readonly staat: Staatbeeld & { readonly pad: string };
  /** Where it was and is, in order; empty on a day in the past, of which the journaal tells as it was recorded. */
  readonly levensloop: readonly Bezoek[];
  /** What was planned beside what came of it; empty on a day in the past too. */
  readonly tijdpad: readonly Tijdregel[];
  readonly urenverloop: readonly Urenverloop[];
  readonly brieven: readonly Brief[];
  readonly notities: readonly Notitie[];
  /** What waits for somebody; empty on a day in the past. */
  readonly openstaand: readonly Openstaand[];
  /** How many lines there are, whether each holds to the one before, and the last of them. */
  readonly journaal: Journaalstand;
  readonly dossier: Samenvatting;
  /** Which organisation each partner is, over all trajecten; empty on a day in the past. */
  readonly organisaties: readonly Herkenning[];
  /** What helps to decide; null when nothing is to be decided now. */
  readonly beslishulp: Beslishulp | null;
  readonly termijnen: readonly Omit<Termijn, "momenten">[];
  /** By when the decision would be there if the aanvulling came today; null when none is awaited. */
  readonly alsAanvullingVandaagKomt: string | null;
  /** A decision that is not there yet, later than was first promised. */
  readonly teLaat: { readonly beloofdOp: Datum; readonly dagen: number } | null;
  /** What the projectleider can do now; empty on a day in the past. */
  readonly watNuKan: readonly WatKan[];
  /** The types of those that most people come for, the first in front. */
  readonly hoofddaden: readonly string[];
  /** What was last recorded of what people look up. */
  readonly opzoeken: readonly Deel[];
  readonly tijdlijn: readonly Tijdlijnregel[];
}

export interface Tijdlijnregel {
  readonly volgnummer: number;
  /** Where it stands in the tijdlijn: of hours the day on which they were worked. Null = not recorded. */
  readonly dag: Datum | null;
  /** When it was so; null = not recorded. */
  readonly gebeurdOp: Datum | null;
  readonly vastgelegdOp: string;
  readonly type: string;
  readonly titel: string;
  readonly zin: string;
  /** As they were recorded; what is left out, and why, says domain/beeld/niet-getoond.ts. */
  readonly gegevens: Journaalregel["gegevens"];
  readonly door: string;
  readonly bron: Bron | null;
}

/** From where it is looked at. */
interface Gezien {
  /** As of a day in the past; null: as it is today. */
  readonly op: Datum | null;
  readonly vandaag: Datum;
  /** What stands beside it; left out: nothing. */
  readonly vergelijking?: Vergelijking;
  /** Its subsidieperiode has no place for it. */
  readonly vol?: boolean;
}

const NIETS: Vergelijking = { toegekend: [], organisaties: GEEN_BEELD };

export function beeldVan(
  zaak: Zaak,
  regels: readonly Journaalregel[],
  { op, vandaag, vergelijking = NIETS, vol = false }: Gezien,
): Beeld {
  const { nummer, dossier, staat } = zaak;
  const pad = staatpad(staat);
  const lopend = termijnenOp(dossier, pad, op ?? vandaag);
  const kan = op === null ? watNuKan(zaak, PROJECTLEIDER, vandaag) : [];
  const { bezoeken } = op === null ? levensloop(regels) : { bezoeken: [] };
  return {
    nummer,
    op,
    staat: { ...staatbeeld(pad), pad },
    levensloop: bezoeken,
    tijdpad: op === null ? tijdpad(dossier, bezoeken, { staatpad: pad, vandaag }) : [],
    urenverloop: urenverlopen(dossier, op ?? vandaag),
    brieven: brieven(regels, namenIn(dossier)),
    notities: notities(regels),
    openstaand: op === null ? openstaand(dossier, pad, vandaag) : [],
    journaal: journaalstand(regels),
    dossier: samenvatting(dossier),
    organisaties: op === null ? vergelijking.organisaties.herkenningen : [],
    beslishulp: op === null ? beslishulp(dossier, vergelijking) : null,
    termijnen: lopend.map(({ momenten: _, ...termijn }) => termijn),
    alsAanvullingVandaagKomt: alsAanvullingVandaagKomt(dossier, op ?? vandaag),
    teLaat: teLaat(dossier, lopend, op ?? vandaag),
    watNuKan: kan,
    hoofddaden: hoofddaden(kan, pad, vol).map(({ type }) => type),
    // The dossier may have been opened here long after that day.
    opzoeken: opzoeken(dossier, regels),
    tijdlijn: opVolgordeVanDag(regels)
      .filter((regel) => op === null || (dagVan(regel) ?? op) <= op)
      .map((regel) => tijdlijnregel(regel, namenIn(dossier))),
  };
}

function teLaat(dossier: Dossier, lopend: readonly Termijn[], vandaag: Datum): Beeld["teLaat"] {
  const besluit = lopend.find(({ soort }) => BESLUITTERMIJNEN.has(soort));
  const { beloofdOp } = besluit === undefined ? {} : beloofdeDag(dossier, besluit);
  const dagen = dagenTeLaat(beloofdOp, vandaag);
  return beloofdOp === undefined || dagen === null || dagen === 0 ? null : { beloofdOp, dagen };
}

type Samenvatting = ReturnType<typeof samenvatting>;

function samenvatting(dossier: Dossier) {
  const {
    naam,
    soort,
    onderwijstypen,
    regio,
    kernvraag,
    voorrang,
    ontvangenOp,
    plaats,
    besluit,
    za,
    begonnen,
    gestartOp,
    stappen,
    verlengingen,
  } = dossier;
  const { budget, geboekt, fasen } = urenoverzicht(dossier);
  return {
    naam,
    soort,
    onderwijstypen,
    regio,
    kernvraag,
    periode: dossier.regels.id,
    bron: dossier.bron,
    // Also who left: what was agreed with them is told by their number.
    partners: dossier.partners.map(({ naam: organisatie, heette = null, uitgetredenOp = null, ...partner }) => ({
      ...partner,
      naam: organisatie,
      heette,
      aanvrager: partner.nummer === dossier.aanvrager,
      uitgetredenOp,
    })),
    aanmelding: dossier.aanmelding,
    voorrang,
    ontvangenOp,
    plaats,
    buitenVolgorde: dossier.buitenVolgorde,
    besluit: besluit === null ? null : { ...besluit, dagenTeLaat: dagenTeLaat(besluit.beloofdOp, besluit.op) },
    vorm: trajectvorm(dossier),
    /** Before its verlengingen. */
    vormToegekend: dossier.vorm,
    consultaties: dossier.consultaties,
    urenafwijkingen: dossier.urenafwijkingen,
    uren: { toegekend: dossier.urenToegekend, budget, geboekt: geboekt.uren, dagen: geboekt.dagen, fasen },
    za,
    overdrachtNaar: dossier.overdracht?.naar ?? null,
    begonnen,
    gestartOp,
    plan: dossier.plan,
    slotafwijking: dossier.slotafwijking,
    stappen: Object.fromEntries(Object.entries(stappen).map(([stap, { status }]) => [stap, status])),
    regiehouders: Object.fromEntries(
      Object.entries(stappen).flatMap(([stap, { regiehouder }]) => (regiehouder === null ? [] : [[stap, regiehouder]])),
    ),
    perStap: stappen,
    afwijkingen: dossier.afwijkingen,
    verlengingen: verlengingen.map((v) => ({ ...v, dagenTeLaat: dagenTeLaat(v.beloofdOp, v.beslotenOp) })),
    evaluaties: dossier.evaluaties,
    borging: dossier.borging,
    borgingsvragen: dossier.borgingsvragen.filter(wachtOpAntwoord),
    eindverslag: dossier.eindverslag,
    oordeel: dossier.oordeel,
    nietGelukt: dossier.nietGelukt,
    stilgestaan: { dagen: stilgestaan(dossier.stilstand), wanneer: dossier.stilstand },
    wissels: dossier.wissels,
    terugkoppeling: dossier.terugkoppeling,
    terugkoppelreacties: dossier.terugkoppelreacties,
    afgerondOp: dossier.afgerondOp,
    vergetenOp: dossier.vergetenOp ?? null,
    nazorg:
      dossier.nazorg === null
        ? null
        : { uren: dossier.nazorg.uren, geboekt: dossier.nazorg.geboekt, loopt: dossier.nazorg.loopt },
    nazorgvragen: dossier.nazorgvragen.map((v) => ({ ...v, dagenTeLaat: dagenTeLaat(v.beloofdOp, v.beslotenOp) })),
  };
}

const PROJECTLEIDER: Door = { rol: "projectleider", id: "toon" };

function tijdlijnregel(regel: Journaalregel, naam: Partnernaam): Tijdlijnregel {
  const { volgnummer, gebeurdOp, vastgelegdOp, type, gegevens, door, bron } = regel;
  const definitie = GEBEURTENISSEN.get(type);
  return {
    volgnummer,
    dag: dagVan(regel),
    gebeurdOp,
    vastgelegdOp,
    type,
    titel: definitie?.titel ?? type,
    zin: zinVan({ type, gegevens }, naam),
    gegevens: zonderNietGetoond({ type, gegevens }),
    door: doorWie(door),
    bron,
  };
}
