import {
  defineSearchAttributeKey,
  SearchAttributeType,
  type QueryDefinition,
  type SignalDefinition,
  type UpdateDefinition,
} from "@temporalio/common";
import type { Periode } from "#domain/aanmelding/regels.ts";
import type { Kalender } from "#domain/kalender/kalender.ts";
import type { Aangeboden } from "#domain/periode/boek.ts";
import type { Boekhouding } from "#domain/periode/boekhouding.ts";
import type { Vraag } from "#domain/periode/vraag.ts";
import type { Datum } from "#domain/kalender/datum.ts";
import type { Medewerkers } from "#domain/medewerkers/medewerkers.ts";
import type { Medewerkervraag } from "#domain/medewerkers/vraag.ts";
import type { OrganisatieId, Organisaties } from "#domain/organisaties/organisatie.ts";
import type { Organisatievraag } from "#domain/organisaties/vraag.ts";
import type { Door } from "#domain/rollen.ts";
import type { Dossier } from "#domain/traject/dossier.ts";
import type { Inzending } from "#domain/traject/inzending.ts";
import type { Envelop } from "#domain/traject/envelop.ts";
import type { Journaalrest } from "#domain/journaal/lijn.ts";

/** The contract with the workflows: what clients, worker and tests may know of them. */

export const TASK_QUEUE = "trajecten";

export const trajectId = (nummer: string): string => `traject/${nummer}`;
export const periodeId = (id: string): string => `subsidieperiode/${id}`;

// As @temporalio/workflow defines them; written out, so that a client need not load the workflow package.
const update = <Uit, In extends unknown[]>(name: string): UpdateDefinition<Uit, In> =>
  ({ type: "update", name }) as UpdateDefinition<Uit, In>;
const query = <Uit>(name: string): QueryDefinition<Uit> => ({ type: "query", name }) as QueryDefinition<Uit>;
const signal = (name: string): SignalDefinition => ({ type: "signal", name }) as SignalDefinition;

/** What a traject is started with. `envelop` only comes from the run before it. */
export interface TrajectInvoer {
  readonly nummer: string;
  readonly regels: Periode;
  /** With which the personal data of its journaal is sealed: 32 random bytes, as hexadecimal digits. */
  readonly zout: string;
  /** The calendar that its terms go by from the beginning; left out: the one that ships with the system. */
  readonly kalender?: Kalender;
  /** Workflow tasks after which a run hands over to a fresh one; 1 = after every act. */
  readonly takenPerRun: number;
  readonly envelop?: Envelop;
}

/** The answer to an act: where the traject is now. */
export interface Stand {
  readonly nummer: string;
  readonly volgnummer: number;
  /** One word of the glossary. */
  readonly staat: string;
  readonly pad: string;
  readonly fase: number | null;
  readonly stap: number | null;
  /** Lines that this act added; 0 when it was a repeat. */
  readonly nieuw: number;
  /** The sending that it answers. Temporal gives a repeat of the same act the answer of before: that is the answer to another sending. */
  readonly zending?: string;
}

/** The whole of a traject, for the auditor and for tests. */
export interface VolledigeStand extends Stand {
  readonly dossier: Dossier;
  readonly hash: string;
  readonly toegestaan: readonly string[];
  /** Lines that wait for the store. */
  readonly ongeschreven: number;
  readonly openOpdrachten: number;
}

/**
 * One act of one person: all its gebeurtenissen or none. `zending` comes back in the answer; `gezien` is the volgnummer that the person looked at:
 * the act is refused when somebody acted since.
 */
export const gebeurtenissenUpdate = update<
  Stand,
  [inzendingen: readonly Inzending[], zending?: string, gezien?: number]
>("gebeurtenissen");
export const standQuery = query<VolledigeStand>("stand");
/** Makes a sleeping traject look around, e.g. after a release. */
export const wekSignal = signal("wek");
/** From the worker to a traject or subsidieperiode: the lines of the last workflow task are not in the store. */
export const journaalAchterSignal = signal("journaal-achter");
/** The same, because the store holds other lines in their place: that task was not completed, so nobody heard that it was accepted. */
export const journaalBotstSignal = signal("journaal-botst");
/** Code of a refusal: soon it is known what the store holds, so asking again is worth it. */
export const ONZEKER = "journaal.onzeker";

/** What a subsidieperiode is started with. `overdracht` only comes from the run before it. */
export interface PeriodeInvoer {
  readonly regels: Periode;
  /** The calendar by which an offered place ends; left out: the one that ships with the system. */
  readonly kalender?: Kalender;
  readonly overdracht?: {
    readonly boekhouding: Boekhouding;
    /** Offers of which the traject has not answered yet. */
    readonly aanbiedingen: readonly Aangeboden[];
    readonly journaal: Journaalrest;
  };
}

export interface Periodeantwoord {
  readonly nummers: readonly string[];
  readonly vrij: number | null;
  readonly wachtenden: number;
  /** Whom the traject that asked passed over. */
  readonly voorbij: readonly string[];
}

export const periodeUpdate = update<Periodeantwoord, [Vraag, Door]>("periode");
export const boekhoudingQuery = query<Boekhouding>("boekhouding");

/** There is one. */
export const ORGANISATIES_ID = "organisaties";

/** What the organisations are started with. `overdracht` only comes from the run before it. */
export interface OrganisatiesInvoer {
  /** As of a traject: what people typed is sealed with it. */
  readonly zout: string;
  readonly overdracht?: { readonly stand: Organisaties; readonly journaal: Journaalrest };
}

export interface Organisatiesantwoord {
  /** Per place that was asked after, in order; null: left open. Of another question the one that it was about. */
  readonly organisaties: readonly (OrganisatieId | null)[];
  /** Of the last line. */
  readonly volgnummer: number;
}

export const organisatiesUpdate = update<Organisatiesantwoord, [Organisatievraag, Door]>("organisaties");

/** There is one. */
export const ORGANISATIE_ID = "organisatie";

/** What the organisatie is started with. `overdracht` only comes from the run before it. */
export interface OrganisatieInvoer {
  /** As of a traject: names and addresses are sealed with it. */
  readonly zout: string;
  readonly overdracht?: { readonly stand: Medewerkers; readonly journaal: Journaalrest };
}

export interface Organisatieantwoord {
  /** Whom the question was about; null: everybody. */
  readonly medewerker: string | null;
  /** The last day of the link by which that medewerker may bind an account; null: none waits. */
  readonly uitnodigingTot: Datum | null;
  /** Of the last line. */
  readonly volgnummer: number;
}

export const organisatieUpdate = update<Organisatieantwoord, [Medewerkervraag, Door]>("organisatie");

/** What Temporal's own lists can be filtered by; never personal data. */
export const ZOEKVELDEN = {
  staat: defineSearchAttributeKey("TrajectStaat", SearchAttributeType.KEYWORD),
  fase: defineSearchAttributeKey("TrajectFase", SearchAttributeType.INT),
  vorm: defineSearchAttributeKey("TrajectVorm", SearchAttributeType.KEYWORD),
  regio: defineSearchAttributeKey("TrajectRegio", SearchAttributeType.KEYWORD),
  termijn: defineSearchAttributeKey("TrajectTermijn", SearchAttributeType.DATETIME),
  budget: defineSearchAttributeKey("TrajectBudget", SearchAttributeType.INT),
  /** The last line that came by itself, of the clock or the mail (journaal.ts). */
  regel: defineSearchAttributeKey("TrajectRegel", SearchAttributeType.INT),
};
