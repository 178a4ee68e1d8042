import { LANGUAGES } from '../language';
import { CONFIG_PATH, WRONG_CONFIG_PATH } from './setupFiles';
import { blocked, newFile, type SetupContext, type SetupPart, saySetup } from './setupPart';

/** A configuration that explains itself and changes nothing yet. */
export function configPart(context: SetupContext): SetupPart {
	const { contents } = context.files;
	const part = { id: 'config', path: CONFIG_PATH } as const;
	const found = contents.get(CONFIG_PATH);
	if (found !== undefined) {
		return typeof found === 'object'
			? { ...part, state: 'blocked', reason: found.refusal }
			: { ...part, state: 'present' };
	}
	if (contents.has(WRONG_CONFIG_PATH)) {
		return blocked(context, { ...part, path: WRONG_CONFIG_PATH }, 'blocked-ending');
	}
	return {
		...part,
		state: 'missing',
		edits: newFile(`# ${saySetup(context, 'config-title')}
# ${saySetup(context, 'config-use')}

# ${saySetup(context, 'config-rules')}
#rules:
#  funder-name: off

# ${saySetup(context, 'config-languages')}
#languages: [${LANGUAGES.join(', ')}]

# ${saySetup(context, 'config-exclude')}
#exclude:
#  - /vendor/

# ${saySetup(context, 'config-words')}
#words:
#  - ExampleTool
`),
	};
}
