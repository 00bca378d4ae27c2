import type { Termijnregel } from "./aanmelding/regels.ts";
import { plusDagen, type Datum } from "./kalender/datum.ts";
import { berekenTermijn } from "./kalender/termijn.ts";
import { openVerlenging, type Dossier } from "./traject/dossier.ts";

/**
 * Terms are derived, never stored (design §7): which run now, when they end, why on that day, and what must happen when.
 * Days are calendar days in Amsterdam.
 */
export interface Termijn {
  readonly soort: "beslissing" | "aanvulling" | "verlengingsbesluit" | "aanbod";
  /** First day that counts is the day after this one. */
  readonly vanaf: Datum;
  /** Last day before the weekend and feestdagen are looked at. */
  readonly ruw: Datum;
  /** Last day. */
  readonly uiterlijk: Datum;
  readonly regels: readonly { readonly regel: string; readonly bron: string }[];
  readonly momenten: readonly Moment[];
}

/** Something the clock does: on day `op`, the gebeurtenis that it sends. */
export interface Moment {
  readonly op: Datum;
  readonly trede: string;
  readonly type: string;
}

export function termijnen(dossier: Dossier, staatpad: string): Termijn[] {
  const { termijnen: regels } = dossier.regels;
  const lopend: Termijn[] = [];
  const beslisVanaf = dossier.beslistermijnVanaf ?? dossier.ontvangenOp;
  if (staatpad.startsWith("aanmelding.behandeling") && beslisVanaf !== null)
    lopend.push(bewaakt("beslissing", beslisVanaf, dossier.stilstand, regels.beslissing));
  if (staatpad === "aanmelding.aanvulling" && dossier.aanvulling !== null)
    lopend.push(
      afgesproken("aanvulling", dossier.aanvulling.gevraagdOp, dossier.aanvulling.uiterlijk, "aanvulling.verstreken"),
    );
  if (staatpad === "aanmelding.plaatsAangeboden" && dossier.aanbodUiterlijk !== null)
    lopend.push(afgesproken("aanbod", dossier.aanbodUiterlijk, dossier.aanbodUiterlijk, "plaats.verlopen"));
  const gevraagdOp = openVerlenging(dossier)?.gevraagdOp;
  if (staatpad.startsWith("traject.") && gevraagdOp != null)
    lopend.push(bewaakt("verlengingsbesluit", gevraagdOp, 0, regels.verlengingsbesluit));
  return lopend.sort((a, b) => (a.uiterlijk < b.uiterlijk ? -1 : 1));
}

/** The first thing the clock must do that it has not done yet; null when it can sleep. */
export function eersteMoment(dossier: Dossier, staatpad: string): { termijn: Termijn; moment: Moment } | null {
  const gedaan = new Set(dossier.signalen);
  const open = termijnen(dossier, staatpad).flatMap((termijn) =>
    termijn.momenten
      .filter((moment) => !gedaan.has(`${termijn.soort}/${termijn.uiterlijk}/${moment.trede}`))
      .map((moment) => ({ termijn, moment })),
  );
  return open.sort((a, b) => (a.moment.op < b.moment.op ? -1 : 1))[0] ?? null;
}

/** A term on our own decision: told before it ends, when it has passed, and to the deputy when it is still open after that. */
function bewaakt(soort: Termijn["soort"], vanaf: Datum, stilstand: number, regel: Termijnregel): Termijn {
  const { ruw, uiterlijk, regels } = berekenTermijn({
    vanaf,
    dagen: regel.dagen,
    stilstand,
    grondslag: regel.grondslag,
  });
  return {
    soort,
    vanaf,
    ruw,
    uiterlijk,
    regels: [{ regel: `De termijn '${soort}' is ${regel.dagen} dagen.`, bron: regel.bron }, ...regels],
    momenten: [
      { op: plusDagen(uiterlijk, -regel.herinnering), trede: "herinnering", type: "termijn.nadert" },
      { op: plusDagen(uiterlijk, 1), trede: "verstreken", type: "termijn.verstreken" },
      { op: plusDagen(uiterlijk, 1 + regel.escalatie), trede: "escalatie", type: "termijn.geescaleerd" },
    ],
  };
}

/** A day that was named to somebody: it stands as named, and passing it is a gebeurtenis of its own. */
function afgesproken(soort: Termijn["soort"], vanaf: Datum, uiterlijk: Datum, type: string): Termijn {
  return {
    soort,
    vanaf,
    ruw: uiterlijk,
    uiterlijk,
    regels: [{ regel: "afgesproken dag", bron: "brief aan de aanvrager" }],
    momenten: [{ op: plusDagen(uiterlijk, 1), trede: "verstreken", type }],
  };
}
