export const INDIENERS = ["projectleider", "beheerder", "aanvrager"] as const;
