import { EXTENSION_ID } from '../../src/ids';
import { SharedBrowser } from '../../test/host/browser';
import { temporaryFolder } from '../../test/host/cleanup';
import { startServer } from '../../test/host/server';
import { userSettings } from '../../test/host/userSettings';
import { OF_INITIATIVE } from '../../test/support/settings';
import type { Effort } from '../effort';
import { Deadline } from '../measuring/deadline';
import type { Figure } from '../measuring/figure';
import { middleOf } from '../measuring/statistics';
import { type Host, packages } from '../vscode/packages';
import { type ExtensionSample, NO_OP, QUESTIONS, type Sample } from '../vscode/sample';
import { type Place, takeSamples } from '../vscode/takeSamples';
import { viewTimes } from '../vscode/viewTimes';
import { VSCodeWindow } from '../vscode/vscodeWindow';

const HOSTS = { node: 'Node host', worker: 'web worker host' } as const satisfies Record<Host, string>;
/** Parts of the time, most for the Node host: it is asked most. The rest is for the two views and the start of VS Code. */
const SHARES: Readonly<Record<Host, number>> = { node: 0.45, worker: 0.25 };
const VIEW_SHARE = 0.1;
const OUR_VIEW = { container: 'MII', view: 'Directory' };
const NO_OP_VIEW = { container: 'No-op', view: 'Tree' };
const ANSWERS = { finding: 'First finding', hover: 'First hover', completion: 'First completion' } as const;

/** The extension in a real VS Code, beside an extension that does nothing. */
export async function start({ hosts, seconds }: Effort): Promise<readonly Figure[]> {
	const shared = new SharedBrowser();
	try {
		const browser = await shared.get();
		const figures: Figure[] = [];
		for (const host of Object.keys(HOSTS) as Host[]) {
			const installed = packages(host);
			const settings = userSettings({ settings: OF_INITIATIVE });
			const server = await startServer({ vscode: 'newest', vsix: installed.files, settings });
			try {
				const window = await VSCodeWindow.open(browser, server);
				const place = { window, server, host };
				const samples = await takeSamples(place, hosts, new Deadline(seconds.start * SHARES[host]));
				figures.push(...figuresOf(host, samples));
				figures.push(await view(place, Math.max(2, Math.ceil(hosts / 3)), new Deadline(seconds.start * VIEW_SHARE)));
				await window.close();
			} finally {
				await server.dispose();
				installed.remove();
			}
		}
		return figures;
	} finally {
		await shared.close();
	}
}

function figuresOf(host: Host, samples: readonly Sample[]): readonly Figure[] {
	const both = (figure: (sample: ExtensionSample) => number | undefined) => {
		const of = (id: string): readonly number[] =>
			samples.flatMap(({ extensions }) => (extensions[id] && figure(extensions[id])) ?? []);
		return { samples: of(EXTENSION_ID), yardstick: { name: 'no-op', samples: of(NO_OP) } };
	};
	const activation: Figure = {
		id: `activation.${host}`,
		title: `Load and activate, ${HOSTS[host]}`,
		unit: 'ms',
		...both(({ load, activate }) => load + activate),
		bar: { of: 'ratio', most: 2 },
	};
	if (host === 'worker') {
		return [activation];
	}
	return [
		activation,
		{
			id: 'heap',
			title: 'Heap after activation',
			unit: 'MB',
			...both(({ heap }) => heap),
			bar: { of: 'median', most: 0.5 },
		},
		{
			id: 'busy',
			title: 'Processor time of the extension host in the second after, nothing open',
			unit: 'ms',
			...both(({ busy }) => busy),
			bar: { of: 'ratio', most: 1.5 },
		},
		...QUESTIONS.flatMap((question): readonly Figure[] => {
			const asked = samples.filter(({ firstAnswer }) => firstAnswer?.question === question);
			const plain = asked.filter(({ firstAnswer }) => firstAnswer?.cpu !== undefined);
			const cpu = plain.flatMap(({ firstAnswer }) => firstAnswer?.cpu ?? []);
			const share = middleOf(asked.flatMap(({ firstAnswer }) => firstAnswer?.share ?? []))?.median ?? Number.NaN;
			const title = `${ANSWERS[question]} after opening a README`;
			return [
				{
					id: `first.${question}`,
					title: `${title}, our part of the extension host's processor time`,
					unit: 'ms',
					samples: cpu.map((all) => all * share),
					yardstick: { name: 'an empty engine', samples: plain.flatMap(({ emptyEngine }) => emptyEngine ?? []) },
					bar: { of: 'median', most: 150 },
				},
				{
					id: `first.${question}.all`,
					title: `${title}, all of it`,
					unit: 'ms',
					samples: cpu,
					note: "VS Code's own extensions included",
				},
			];
		}),
	];
}

async function view({ window, server, host }: Place, count: number, deadline: Deadline): Promise<Figure> {
	const ours: number[] = [];
	const theirs: number[] = [];
	for (let round = 0; round < count && (round < 2 || !deadline.isOver); round += 1) {
		const views = round % 2 === 0 ? [OUR_VIEW, NO_OP_VIEW] : [NO_OP_VIEW, OUR_VIEW];
		// A new folder: in one that it knows, VS Code opens the view that was open last.
		const workspace = temporaryFolder('view');
		const times = await viewTimes(window, server.url({ folder: workspace.path }), views);
		workspace.remove();
		ours.push(times[views.indexOf(OUR_VIEW)] ?? Number.NaN);
		theirs.push(times[views.indexOf(NO_OP_VIEW)] ?? Number.NaN);
	}
	return {
		id: `view.${host}`,
		title: `View opened until its rows are on screen, ${HOSTS[host]}`,
		unit: 'ms',
		samples: ours,
		yardstick: { name: "no-op's static tree", samples: theirs },
		bar: { of: 'ratio', most: 1.5 },
	};
}
