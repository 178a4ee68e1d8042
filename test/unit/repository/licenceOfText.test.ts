import assert from 'node:assert/strict';
import { licenceOfText } from '../../../src/core/repository/licenceOfText';

const BSD =
	'Copyright X\n\nRedistribution and use in source and binary forms, with or without\nmodification, are permitted';

describe('licenceOfText', () => {
	for (const [text, id] of [
		['\n                 Apache License\n           Version 2.0, January 2004\n', 'Apache-2.0'],
		[
			'MIT License\n\nCopyright (c) 2024 X\n\nPermission is hereby granted, free of charge, to any person obtaining a copy\nof this software and',
			'MIT',
		],
		[`${BSD} provided that:\n1. a\n2. b`, 'BSD-2-Clause'],
		[`${BSD} provided that:\n1. a\n2. b\n3. Neither the name of X nor`, 'BSD-3-Clause'],
		['GNU GENERAL PUBLIC LICENSE\n Version 3, 29 June 2007', 'GPL-3.0'],
		['GNU LESSER GENERAL PUBLIC LICENSE\n Version 3, 29 June 2007', 'LGPL-3.0'],
		['GNU LESSER GENERAL PUBLIC LICENSE\n Version 2.1, February 1999', 'LGPL-2.1'],
		['Mozilla Public License Version 2.0\n====', 'MPL-2.0'],
		['Eclipse Public License - v 2.0\n', 'EPL-2.0'],
		['# Attribution 4.0 International\n', 'CC-BY-4.0'],
		['Creative Commons Legal Code\n\nCC0 1.0 Universal\n', 'CC0-1.0'],
		['Attribution-NonCommercial 4.0 International', undefined],
		['Attribution-ShareAlike 4.0 International', undefined],
		['GNU AFFERO GENERAL PUBLIC LICENSE\n Version 3', undefined],
		['GNU GENERAL PUBLIC LICENSE Version 2, June 1991', undefined],
		['All rights reserved.', undefined],
		['Code: Apache License, Version 2.0. Texts: Attribution 4.0 International.', undefined],
		['', undefined],
	] as const) {
		it(`reads ${id} out of ${JSON.stringify(text.slice(0, 50))}`, () => assert.equal(licenceOfText(text), id));
	}
});
