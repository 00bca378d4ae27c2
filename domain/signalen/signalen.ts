import type { Datum } from "../kalender/datum.ts";
import { eenPunt } from "../tekst/een-punt.ts";
import type { Dossier } from "../traject/dossier.ts";
import { borgingssignalen } from "./borging.ts";
import { evaluatiesignalen } from "./evaluatie.ts";
import { mailsignalen } from "./mail.ts";
import { plansignalen } from "./plan.ts";
import { niveausignalen } from "./niveaucontact.ts";
import { opDag } from "./dagen.ts";
import { type Signaal, type Signaalfunctie, type Signaalkern } from "./signaal.ts";
import { termijnsignalen } from "./termijn.ts";
import { terugkoppelsignalen } from "./terugkoppeling.ts";
import { urensignalen } from "./uren.ts";

/** Which signals there are. Each kind has a file of its own, and a line here. */
const SOORTEN: readonly Signaalfunctie[] = [
  termijnsignalen,
  urensignalen,
  plansignalen,
  terugkoppelsignalen,
  evaluatiesignalen,
  niveausignalen,
  borgingssignalen,
  mailsignalen,
];

/** What waits for somebody in this traject on day `vandaag`, settled or not. */
export const signalen = (dossier: Dossier, staatpad: string, vandaag: Datum): readonly Signaal[] =>
  opDag(signaalkernen(dossier, staatpad), vandaag);

/** One page asks for the same signals several times, as do its acts; a dossier never changes, so they stay what they were. */
const bekend = new WeakMap<Dossier, { readonly staatpad: string; readonly kernen: readonly Signaalkern[] }>();

/** The same for every day: it only changes with the traject. Nothing is told twice. */
export function signaalkernen(dossier: Dossier, staatpad: string): readonly Signaalkern[] {
  const eerder = bekend.get(dossier);
  if (eerder?.staatpad === staatpad) return eerder.kernen;
  const kernen = leidAf(dossier, staatpad);
  bekend.set(dossier, { staatpad, kernen });
  return kernen;
}

function leidAf(dossier: Dossier, staatpad: string): readonly Signaalkern[] {
  if (dossier.vergetenOp !== undefined) return [];
  const { nummer, naam, signaalstanden } = dossier;
  const perSleutel = new Map<string, Signaalkern>();
  for (const aanleiding of SOORTEN.flatMap((soort) => soort(dossier, staatpad))) {
    const { geopendOp = null, afgehandeldOp = null } = signaalstanden[aanleiding.sleutel] ?? {};
    if (!perSleutel.has(aanleiding.sleutel))
      perSleutel.set(aanleiding.sleutel, {
        nummer,
        naam,
        ...aanleiding,
        wat: eenPunt(aanleiding.wat),
        geopendOp,
        afgehandeldOp,
      });
  }
  return [...perSleutel.values()];
}
