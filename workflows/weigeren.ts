import { ApplicationFailure } from "@temporalio/workflow";
import type { Weigering } from "#domain/weigering.ts";

/** A refusal, as it goes to who sent the update: nothing is wrong, so nothing is tried again. */
export const weigeren = (weigering: Weigering): ApplicationFailure =>
  ApplicationFailure.create({
    type: weigering.code,
    message: weigering.reden,
    nonRetryable: true,
    details: [weigering],
  });
