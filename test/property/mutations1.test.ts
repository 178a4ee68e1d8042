import { holdMutations } from './overlayTexts';

describe('any text as an overlay', () => {
	it('is taken or refused with findings inside the file: 2,000 mutations of the registry', () =>
		holdMutations(20261122));
});
