export function sentences(): Promise<string[]>;
