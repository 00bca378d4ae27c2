import { ApplicationFailure, condition, setCurrentDetails, setHandler, workflowInfo } from "@temporalio/workflow";
import type { UpdateDefinition } from "@temporalio/common";
import type { Omstandigheden } from "#domain/journaal/feitenboek.ts";
import { alsVastgelegd, type Kop } from "#domain/journaal/keten.ts";
import type { Journaalregel, Journaalrest } from "#domain/journaal/lijn.ts";
import { teVeelGevraagd } from "#domain/omvang.ts";
import type { Door } from "#domain/rollen.ts";
import type { Uitkomst } from "#domain/weigering.ts";
import { boekenoverdracht } from "./boekenoverdracht.ts";
import { Journaalschrijver } from "./journaal.ts";
import { nu } from "./nu.ts";
import { Ruimte } from "./ruimte.ts";
import { uitgave } from "./uitgave.ts";
import { weigeren } from "./weigeren.ts";

/** What a run of such a workflow is started with. `overdracht` only comes from the run before it. */
interface Invoer<S> {
  readonly zout: string;
  readonly overdracht?: { readonly stand: S; readonly journaal: Journaalrest };
}

interface Keten<S, V extends object, U, A> {
  /** Of its chain. */
  readonly nummer: string;
  /** As people call what it keeps: "de organisaties". */
  readonly naam: string;
  readonly leeg: S;
  readonly update: UpdateDefinition<A, [V, Door]>;
  readonly beantwoord: (
    stand: S,
    vraag: V,
    omstandigheden: Omstandigheden,
  ) => Uitkomst<U & { readonly stand: S; readonly regels: readonly Journaalregel[] }>;
  readonly antwoord: (uitkomst: U, stand: S) => A;
  /** Lines that say to forget what earlier ones told: the history of the run holds that as well, and goes once the run has ended (docs/veiligheid.md). */
  readonly vergeet?: (regels: readonly Journaalregel[]) => boolean;
  /** Without personal data. */
  readonly samenvatting: (stand: S) => string;
  /** What is still to be done outside because of what it knows; left out: never anything. */
  readonly buiten?: Buitenwerk<S>;
  readonly gaVerder: (invoer: Invoer<S>) => Promise<never>;
}

/** Work outside that a chain orders, one `sleutel` a piece: a run that takes over begins anew with what was not told to be done. */
export interface Buitenwerk<S> {
  readonly open: (stand: S) => readonly string[];
  readonly doe: (
    sleutel: string,
    stand: S,
  ) => Promise<
    (nu: S, omstandigheden: Omstandigheden) => { readonly stand: S; readonly regels: readonly Journaalregel[] }
  >;
}

const MOTOR: Door = { rol: "systeem", id: "motor" };

/** The workflow of one chain of facts that people ask questions of: one question at a time, so that no number is given out twice. */
export async function feitenketen<S extends { readonly kop: Kop }, V extends object, U, A>(
  { zout, overdracht }: Invoer<S>,
  { nummer, naam, leeg, update, beantwoord, antwoord, vergeet, samenvatting, buiten, gaVerder }: Keten<S, V, U, A>,
): Promise<never> {
  if (overdracht !== undefined && workflowInfo().continuedFromExecutionRunId === undefined)
    throw ApplicationFailure.nonRetryable(`Het journaal van ${naam} begint niet halverwege.`, "envelop.vreemd");
  let stand = overdracht?.stand ?? leeg;
  const journaal = new Journaalschrijver(
    { nummer, kop: () => stand.kop, neemKop: (kop) => (stand = { ...stand, kop }) },
    overdracht?.journaal,
  );
  const ruimte = new Ruimte();
  const bezig = new Set<string>();
  let weg = false;
  const draagtOver = boekenoverdracht(stand.kop.volgnummer, () => ({
    volgnummer: stand.kop.volgnummer,
    afgerond: journaal.wachtend === 0 && bezig.size === 0,
    weg,
  }));

  const antwoordOp = (vraag: V, door: Door) => {
    const uitkomst = beantwoord(stand, vraag, { door, nu: nu(), uitgave: uitgave(), zout });
    if (!uitkomst.ok) throw weigeren(uitkomst.weigering);
    return uitkomst.waarde;
  };

  setHandler<A, [V, Door], UpdateDefinition<A, [V, Door]>>(
    update,
    (vraag, door) => {
      const uitkomst = antwoordOp(vraag, door);
      stand = uitkomst.stand;
      journaal.voegToe(uitkomst.regels);
      weg ||= vergeet?.(uitkomst.regels) === true;
      setCurrentDetails(samenvatting(stand));
      return antwoord(uitkomst, stand);
    },
    {
      validator: (vraag, door) => {
        const teVeel = teVeelGevraagd(vraag);
        if (teVeel !== null) throw weigeren(teVeel);
        const bezwaar = journaal.bezwaar(naam);
        if (bezwaar !== null) throw weigeren(bezwaar);
        const na = antwoordOp(vraag, door);
        const teGroot = ruimte.bezwaar([vraag], () => ({
          stand: na.stand,
          regels: journaal.wachtend === 0 ? [] : [journaal.rest, na.regels.map(alsVastgelegd)],
        }));
        if (teGroot !== null) throw weigeren(teGroot);
      },
      description: `Eén vraag aan ${naam}.`,
    },
  );

  const nogTeDoen = (): readonly string[] => buiten?.open(stand).filter((een) => !bezig.has(een)) ?? [];
  const doe = async (sleutel: string, werk: Buitenwerk<S>): Promise<void> => {
    bezig.add(sleutel);
    const legVast = await werk.doe(sleutel, stand);
    const na = legVast(stand, { door: MOTOR, nu: nu(), uitgave: uitgave(), zout });
    stand = na.stand;
    journaal.voegToe(na.regels);
    bezig.delete(sleutel);
  };

  for (;;) {
    await condition(() => journaal.klaar || draagtOver() || nogTeDoen().length > 0);
    for (const sleutel of nogTeDoen()) void doe(sleutel, buiten!);
    await journaal.schrijf();
    if (draagtOver()) await gaVerder({ zout, overdracht: { stand, journaal: journaal.rest } });
  }
}
