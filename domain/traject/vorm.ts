import type { z } from "zod";
import type { Definitie } from "../gebeurtenissen/definitie.ts";
import { GEBEURTENISSEN } from "../gebeurtenissen/index.ts";
import { wieMeedoen } from "../gebeurtenissen/partner/doet-mee.ts";
import { NOEM_NUMMER } from "../gebeurtenissen/velden.ts";
import { nietEenduidig } from "../invoer/eenduidig.ts";
import { type Fout, type Uitkomst, gelukt } from "../weigering.ts";
import type { Dossier } from "./dossier.ts";
import { Inzending } from "./inzending.ts";

/** What can be said of gebeurtenissen from what was sent alone: their shape. All that is wrong with it is told at once. */

export interface Gevormd {
  readonly inzending: Inzending;
  readonly definitie: Definitie;
  readonly gegevens: Readonly<Record<string, unknown>>;
}

/** Null for what need not be read: it was accepted before. */
export function leesVormen(
  inzendingen: readonly Inzending[],
  isHerhaling: (inzending: Inzending, plek: number) => boolean,
  dossier: Pick<Dossier, "partners">,
): Uitkomst<readonly (Gevormd | null)[]> {
  const gelezen = inzendingen.map((ruw, i) => (isHerhaling(ruw, i) ? null : leesVorm(ruw)));
  const fouten = gelezen.flatMap((een, index) =>
    een !== null && "fouten" in een ? een.fouten.map((fout) => ({ index, ...metWieMeedoen(fout, dossier) })) : [],
  );
  const [eerste] = fouten;
  if (eerste === undefined) return gelukt(gelezen as readonly (Gevormd | null)[]);
  const { code, veld, reden } = eerste;
  return {
    ok: false,
    weigering: {
      code,
      reden: [veld === null ? reden : `${veld}: ${reden}`, ...telling(fouten.length - 1)].join(" "),
      ...(veld === null ? {} : { veld }),
      fouten: fouten.slice(0, MEEST).map(({ code: _code, ...fout }) => fout),
      ...(fouten.length > MEEST ? { meer: fouten.length - MEEST } : {}),
    },
  };
}

/** Whoever named a partner otherwise than by its number finds the numbers there. */
const metWieMeedoen = (fout: Vormfout, dossier: Pick<Dossier, "partners">): Vormfout =>
  fout.reden === NOEM_NUMMER && dossier.partners.length > 0
    ? { ...fout, reden: `${NOEM_NUMMER} ${wieMeedoen(dossier)}` }
    : fout;

/** An act may hold thousands of gebeurtenissen that are all wrong in the same way. */
const MEEST = 100;

const telling = (meer: number): string[] =>
  meer === 0 ? [] : [meer === 1 ? "Er is nog 1 andere fout." : `Er zijn nog ${meer} andere fouten.`];

type Vormfout = Omit<Fout, "index"> & { readonly code: string };

function leesVorm(ruw: Inzending): Gevormd | { readonly fouten: readonly Vormfout[] } {
  const dubbelzinnig = nietEenduidig(ruw);
  if (dubbelzinnig !== null) {
    const { code, reden, veld = null } = dubbelzinnig;
    return { fouten: [{ code, reden, veld }] };
  }
  const inzending = Inzending.safeParse(ruw);
  const definitie = GEBEURTENISSEN.get(ruw.type);
  // What can be read of it is, so that whoever mends one fault does not find the next behind it.
  const gegevens = definitie?.schema.safeParse(ruw.gegevens);
  const fouten = [
    ...(inzending.success ? [] : vormfouten(inzending.error, "inzending.ongeldig")),
    ...(definitie === undefined && typeof ruw.type === "string"
      ? [{ code: "gebeurtenis.onbekend", veld: "type", reden: `Er bestaat geen gebeurtenis '${ruw.type}'.` }]
      : []),
    // That they are no object was said already.
    ...(gegevens === undefined || gegevens.success || (!inzending.success && noemt(inzending.error, "gegevens"))
      ? []
      : vormfouten(gegevens.error, "gegevens.ongeldig")),
  ];
  return inzending.success && definitie !== undefined && gegevens?.success === true
    ? { inzending: inzending.data, definitie, gegevens: gegevens.data }
    : { fouten };
}

const noemt = (fout: z.ZodError, veld: string): boolean => fout.issues.some(({ path }) => path[0] === veld);

/** The first fault of each field; the next is often its echo. */
function vormfouten({ issues }: z.ZodError, code: string): Vormfout[] {
  const perVeld = new Map<string, Vormfout>();
  const zet = (pad: readonly PropertyKey[], reden: string): void => {
    const veld = pad.map(String).join(".");
    if (!perVeld.has(veld)) perVeld.set(veld, { code, veld: veld === "" ? null : veld, reden });
  };
  for (const fout of issues)
    if (fout.code === "unrecognized_keys")
      for (const sleutel of fout.keys) zet([...fout.path, sleutel], "Dit veld bestaat hier niet.");
    else zet(fout.path, fout.message);
  return [...perVeld.values()];
}
