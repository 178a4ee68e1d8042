export function mistakes(tag?: string): readonly string[];
export function neededFromOwner(): { readonly missing: readonly string[]; readonly unseen: readonly string[] };
