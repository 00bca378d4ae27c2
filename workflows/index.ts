export { subsidieperiode } from "./subsidieperiode.ts";
export { traject } from "./traject.ts";
