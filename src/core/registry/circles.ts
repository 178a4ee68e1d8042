/** Finds circular references. */

/**
 * Follows single references from each start and reports each circle once.
 *
 * @param next returns the id that an id refers to.
 * @param report receives the members of a circle in order, beginning with the first one that was reached.
 */
export function findCircles(
	starts: Iterable<string>,
	next: (id: string) => string | undefined,
	report: (members: readonly string[]) => void,
): void {
	const done = new Set<string>();
	for (const start of starts) {
		const trail: string[] = [];
		const onTrail = new Set<string>();
		let id: string | undefined = start;
		while (id !== undefined && !done.has(id) && !onTrail.has(id)) {
			trail.push(id);
			onTrail.add(id);
			id = next(id);
		}
		if (id !== undefined && onTrail.has(id)) {
			report(trail.slice(trail.indexOf(id)));
		}
		for (const visited of trail) {
			done.add(visited);
		}
	}
}

/** Finds the shortest circle through `start`, where an id may refer to several others. */
export function findCircleThrough(
	start: string,
	next: (id: string) => Iterable<string>,
): readonly string[] | undefined {
	const cameFrom = new Map<string, string>();
	const queue = [start];
	for (const id of queue) {
		for (const target of next(id)) {
			if (target === start) {
				const members = [id];
				for (let back = cameFrom.get(id); back !== undefined; back = cameFrom.get(back)) {
					members.unshift(back);
				}
				return members;
			}
			if (!cameFrom.has(target)) {
				cameFrom.set(target, id);
				queue.push(target);
			}
		}
	}
	return undefined;
}

/** Writes a circle for a message: a → b → a. */
export function circleText(members: readonly string[], first = 0): string {
	const turned = [...members.slice(first), ...members.slice(0, first)];
	return [...turned, turned[0]].join(' → ');
}
