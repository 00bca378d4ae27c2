import { html } from "hono/html";
import { daadVan } from "#domain/formulier/daden.ts";
import { type Gedaan, leesInzending } from "#domain/formulier/inzending.ts";
import type { Invoer } from "#domain/formulier/veld.ts";
import type { Journaalregel } from "#domain/journaal/lijn.ts";
import type { Inzending } from "#domain/traject/inzending.ts";
import { iemandSinds, VERANDERD } from "#domain/traject/veranderd.ts";
import { proefVan, type Proef } from "#domain/wat-als/proef.ts";
import { weegtZwaar } from "#domain/wat-als/weegt.ts";
import type { Weigering } from "#domain/weigering.ts";
import { leesBoeken } from "../../boeken.ts";
import { alsVol } from "./als-vol.ts";
import { alleenVerschil } from "./begin.ts";
import type { Daad, Daadbronnen } from "./daad.ts";
import type { Ingevuldblad } from "./daadblad.ts";
import { geweigerd } from "./geweigerd.ts";
import { type Vast, zonderVast } from "./invoer.ts";
import { watErBijKwam } from "./veranderd.ts";

/** What there is to say of a form that was filled in, before it counts. */
export type Bevinding = Mis | Kan;

export interface Mis {
  readonly mis: Ingevuldblad;
  readonly status: 409 | 422;
}

interface Kan {
  readonly mis: null;
  readonly invoer: Invoer;
  /** All of it, also what stands already: sent once more it is answered as before. */
  readonly gedaan: readonly Gedaan[];
  /** What is to be looked at first; null: nothing. */
  readonly volgt: Volgt | null;
}

export interface Volgt {
  /** What is new of it. */
  readonly zendt: readonly Inzending[];
  readonly gevolg: Proef;
}

export interface Nakijkbronnen {
  readonly store: Daadbronnen["store"];
  readonly nu: () => Date;
  readonly proef?: typeof proefVan;
}

export async function kijkNa(
  daad: Daad,
  ruw: Invoer,
  vast: Vast,
  { store, nu, proef = proefVan }: Nakijkbronnen,
): Promise<Bevinding> {
  const { kennis, delen } = daad;
  const { invoer, gedaan, fouten } = alleenVerschil(
    daad,
    leesInzending(delen, ruw, { id: vast.id, vandaag: kennis.vandaag }),
  );
  if (gedaan === null) return { mis: { invoer, fouten }, status: 422 };
  const kan: Kan = { mis: null, invoer, gedaan, volgt: null };
  // A repeat is answered as before, whatever became of the traject since.
  const nieuw = gedaan.filter(({ inzending }) => daad.regels.every((regel) => regel.id !== inzending.id));
  if (nieuw.length === 0) return kan;
  if (iemandSinds(daad.regels, vast.gezien)) return veranderd(daad, kan, vast, { regels: daad.regels });
  const zendt = nieuw.map(({ inzending }) => inzending);
  const gevolg = proef(
    { ...kennis, dossier: daad.dossier, volgnummer: daad.volgnummer },
    zendt,
    nu().toISOString(),
    await leesBoeken(store, daad.dossier),
  );
  if (!gevolg.ok) return weiger(daad, { invoer, gedaan: nieuw }, gevolg.weigering);
  return nieuw.some(({ deel }) => weegtZwaar(deel.definitie, gevolg.waarde))
    ? { ...kan, volgt: { zendt, gevolg: gevolg.waarde } }
    : kan;
}

/** `gedaan`: what was refused. */
export function weiger(
  { velden, dossier, definitie }: Daad,
  { invoer, gedaan }: Pick<Kan, "invoer" | "gedaan">,
  weigering: Weigering,
): Mis {
  const plekken = gedaan.map(({ deel }) => deel.plek);
  const vol = alsVol(weigering, dossier, definitie.type);
  return {
    mis: { invoer, ...geweigerd(weigering, velden, invoer, plekken), ...(vol === null ? {} : { melding: vol }) },
    status: 422,
  };
}

/** Somebody else acted meanwhile. */
export function veranderd(
  { velden, zonder, kennis }: Daad,
  { invoer, gedaan }: Pick<Kan, "invoer" | "gedaan">,
  { gezien }: Vast,
  { regels, weigering = VERANDERD }: { readonly regels: readonly Journaalregel[]; readonly weigering?: Weigering },
): Mis {
  const al = gedaan.filter(({ inzending }) => regels.some((regel) => regel.id === inzending.id));
  const melding = html`${watErBijKwam(weigering, regels, gezien, zonder ? null : kennis.dossier)}
  ${al.map(({ deel }) => html`<p>‘${daadVan(deel.definitie.type)}’ staat er al. Stuurt u dit opnieuw, dan komt alleen de rest erbij.</p>`)}`;
  return {
    mis: { invoer: zonderVast(invoer, velden), melding, gezien: regels.at(-1)?.volgnummer ?? 0 },
    status: 409,
  };
}
