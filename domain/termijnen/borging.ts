import type { Borgingscontroles } from "../aanmelding/regels.ts";
import { controleInWoorden } from "../gebeurtenissen/borging/vraag.ts";
import { vervolgpartners } from "../gebeurtenissen/plan/vervolg-van.ts";
import { inWoorden, laatsteDag, plusMaanden, type Datum } from "../kalender/datum.ts";
import type { Kalender } from "../kalender/kalender.ts";
import { wachtOpAntwoord } from "../traject/borgingsafspraak.ts";
import { type Dossier } from "../traject/dossier.ts";
import type { Partnernummer } from "../traject/partnernummer.ts";
import { isVoorbij } from "../traject/staat.ts";
import { gerekend, gerekendeKern, type Termijn, type Termijnfunctie } from "./termijn.ts";

/**
 * Whether each partner keeps to what was agreed: asked now and then while the traject runs, and again when the zorgarrangeur has long left,
 * for that is when it fades [E 3.4, 4.5].
 */
export const borgingstermijnen: Termijnfunctie = (dossier, staatpad, kalender) => {
  if (isVoorbij(staatpad)) return [];
  const na = !staatpad.startsWith("traject.");
  const rust = staatpad.includes("traject.looptijd.gepauzeerd");
  // How the school goes on is asked after with the agreements, once it goes on by itself [E 4.4, 4.5].
  const wie = [...dossier.borging.map(({ partner }) => partner), ...(na ? vervolgpartners(dossier) : [])];
  return [...new Set(wie)].flatMap((partner) => {
    const open = openVraag(dossier, partner, kalender);
    const volgende = rust ? null : na ? naSluiting(dossier, partner) : tijdens(dossier, partner);
    return [
      ...(open === null ? [] : [open]),
      ...(volgende === null ? [] : [vraagTermijn(dossier, partner, volgende, kalender)]),
    ];
  });
};

/** No source names a rhythm during the traject; after it these are the months of the design. */
export const DEFAULT_BORGINGSCONTROLES: Borgingscontroles = { tijdens: 6, na: [3, 6, 12] };

const controlesVan = ({ regels }: Dossier): Borgingscontroles => regels.borgingscontroles ?? DEFAULT_BORGINGSCONTROLES;

interface Controle {
  readonly controle: string;
  readonly op: Datum;
}

const gesteld = (dossier: Dossier, partner: Partnernummer) =>
  dossier.borgingsvragen.filter((vraag) => vraag.partner === partner);

/** The last question, until it is answered; one that was asked since takes its place. */
function openVraag(dossier: Dossier, partner: Partnernummer, kalender: Kalender): Termijn | null {
  const vraag = gesteld(dossier, partner).at(-1);
  return vraag === undefined || !wachtOpAntwoord(vraag)
    ? null
    : gerekend(dossier, kalender, { soort: "borging", onderwerp: partner, vanaf: vraag.op });
}

/** So many months after it was last asked or checked; at first, after the agreement. */
function tijdens(dossier: Dossier, partner: Partnernummer): Controle | null {
  const maanden = controlesVan(dossier).tijdens;
  const vragen = gesteld(dossier, partner);
  const gekeken = [...afspraken(dossier, partner).map((b) => b.gecontroleerdOp), ...vragen.map((v) => v.op)];
  const laatst = laatsteDag(gekeken) ?? sinds(dossier, partner);
  return maanden === null || laatst === null
    ? null
    : { controle: `tijdens-${vragen.length + 1}`, op: plusMaanden(laatst, maanden) };
}

/**
 * The first of the months after the closing that was not asked yet. A traject that was reopened is closed anew, and asked anew. What was
 * recorded late is asked once: a question whose day has passed when another one was asked is covered by that one.
 */
function naSluiting(dossier: Dossier, partner: Partnernummer): Controle | null {
  const { afgerondOp, heropendOp } = dossier;
  if (afgerondOp === null) return null;
  const vastgelegdOp = sinds(dossier, partner) ?? "";
  const vragen = gesteld(dossier, partner);
  const gehad = new Set(vragen.map(({ controle }) => controle));
  const gevraagdOp = vragen.at(-1)?.op ?? "";
  return (
    controlesVan(dossier)
      .na.map((maanden) => ({
        controle: heropendOp === undefined ? `na-${maanden}` : `na-${maanden}-${heropendOp}`,
        op: plusMaanden(afgerondOp, maanden),
      }))
      .find(({ controle, op }) => !gehad.has(controle) && op > vastgelegdOp && op > gevraagdOp) ?? null
  );
}

const afspraken = (dossier: Dossier, partner: Partnernummer) => dossier.borging.filter((b) => b.partner === partner);

const sinds = (dossier: Dossier, partner: Partnernummer): Datum | null => afspraken(dossier, partner)[0]?.op ?? null;

/** On its day the clock asks; only then the rungs of the answer begin. */
function vraagTermijn(
  dossier: Dossier,
  partner: Partnernummer,
  { controle, op }: Controle,
  kalender: Kalender,
): Termijn {
  const kern = gerekendeKern(dossier, kalender, { soort: "borging", onderwerp: partner, vanaf: op });
  return {
    ...kern,
    regels: [
      {
        regel: `Op ${inWoorden(op)} wordt gevraagd of de afspraken worden nagekomen (${controleInWoorden(controle)}).`,
        bron: "[E 4.5]",
      },
      ...kern.regels,
    ],
    momenten: [{ op, trede: "vraag", type: "borging.gevraagd", aan: ["partner"], gegevens: { partner, controle } }],
  };
}
