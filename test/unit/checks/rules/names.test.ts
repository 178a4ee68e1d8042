import { tableOf } from './support';

describe('initiative-name', () => {
	tableOf(
		'initiative-name',
		[
			['Die Beispiel Initiative hilft.', 'Beispiel Initiative', 'Die Beispiel-Initiative hilft.'],
			['Die beispiel initiative hilft.', 'beispiel initiative', 'Die Beispiel-Initiative hilft.'],
			['# Beispeil-Initiative', 'Beispeil-Initiative', '# Beispiel-Initiative'],
			['The **Sample Initative** helps.', 'Sample Initative', 'The **Sample Initiative** helps.'],
			['Die Beispiel\nInitiative hilft.', 'Beispiel\nInitiative', 'Die Beispiel-Initiative hilft.'],
			['Die Beispiel\r\nInitiative.', 'Beispiel\r\nInitiative'],
			['- Eintrag _Beispiel Initiative_', 'Beispiel Initiative'],
			['| A | B |\n|---|---|\n| Beispiel Initiative | x |', 'Beispiel Initiative'],
			['[Beispiel Initiative](https://example.org)', 'Beispiel Initiative'],
			['Ein Beispiel Initiative-Projekt', 'Beispiel Initiative'],
			['> [!NOTE]\n> Die Beispiel Initiative', 'Beispiel Initiative'],
			['\uFEFFBeispiel Initiative', 'Beispiel Initiative', '\uFEFFBeispiel-Initiative'],
		],
		[
			'Die Beispiel-Initiative und the Sample Initiative.',
			'Beispiel Initiativen gibt es viele.',
			'`Beispiel Initiative`',
			'```\nBeispiel Initiative\n```',
			'    Beispiel Initiative',
			'> Beispiel Initiative\n>\n> — A. Author',
			'Falsch ist „Beispiel Initiative“.',
			'[x](https://example.org/Beispeil-Initiative)',
			'https://example.org/Beispeil-Initiative/x',
			'<p title="Beispiel Initiative">x</p>',
			'![Beispiel Initiative](x.png)',
			'docs/Beispeil-Initiative.md',
			'Beispeil-Initiative.pdf',
			'Beispiel\n\nInitiative',
			'# Beispiel\nInitiative',
			"L'initiative exemple (Beispiel).",
		],
	);
});

describe('entry-name', () => {
	tableOf(
		'entry-name',
		[
			['Das GAMMALAB hilft.', 'GAMMALAB', 'Das GaMMAlab hilft.'],
			['Das Gammalab-Team', 'Gammalab', 'Das GaMMAlab-Team'],
			['Our GAMMA lab is here.', 'GAMMA lab', 'Our GaMMAlab is here.'],
			['Ein Gammalap.', 'Gammalap', 'Ein GaMMAlab.'],
			['The OLDEX UI shows it.', 'OLDEX UI'],
			['Die OLDEX UI zeigt es.', 'OLDEX UI'],
		],
		[
			'GaMMAlab',
			'gammalab',
			'Verbund GaMMa',
			'GAMMALAB UND ANDERE',
			'`Gammalab` Gammalab/portal @Gammalab',
			'https://gammalab.example/Gammalab Gammalab.md',
			'Difu and pros and cons, Consent, consent, Pros, PROS',
			'Polar bears',
			'The Data Portal, formerly OLDEX UI.',
			'Die OLDEX UI heißt Data Portal.',
			'Früher hieß es OLDEX UI.',
		],
	);
});

describe('typo', () => {
	tableOf(
		'typo',
		[
			['Implemenation Guides', 'Implemenation', 'Implementation Guides'],
			['Die veröffentlichen FHIR-Profile', 'veröffentlichen FHIR', 'Die veröffentlichten FHIR-Profile'],
			['die ImplemenationGuides.', 'ImplemenationGuides', 'die ImplementationGuides.'],
			['(ImplemenationGuides)', 'ImplemenationGuides', '(ImplementationGuides)'],
			['den Implemenationsguide', 'Implemenationsguide', 'den Implementationsguide'],
			['FHIR-Implemenation', 'FHIR-Implemenation', 'FHIR-Implementation'],
			['Implemenation-Guide-Seite', 'Implemenation-Guide-Seite', 'Implementation-Guide-Seite'],
			['der FHIRImplemenation', 'FHIRImplemenation', 'der FHIRImplementation'],
			['der FhirImplemenationGuide', 'FhirImplemenationGuide', 'der FhirImplementationGuide'],
			['## IMPLEMENATION GUIDE', 'IMPLEMENATION', '## IMPLEMENTATION GUIDE'],
			['an implemenation of it', 'implemenation', 'an implementation of it'],
			['two Implemenations', 'Implemenations', 'two Implementations'],
			['**Implemenation**Guide', 'Implemenation', '**Implementation**Guide'],
			[
				'[ImplemenationGuide](x/ImplemenationGuide)',
				'ImplemenationGuide',
				'[ImplementationGuide](x/ImplemenationGuide)',
			],
			['TehGuide', 'TehGuide', 'TheGuide'],
		],
		[
			'Implementation',
			'Referenzimplemenation',
			'implemenationGuide',
			'my-implemenation-guide',
			'Implemenation_Guide',
			'ImplemenationGuide.html',
			'ImplemenationGuide2',
			'„ImplemenationGuide“',
			'[x](ImplemenationGuide)',
			'https://example.org/ImplemenationGuide',
			'`ImplemenationGuide`',
			'Tehran and Theban',
			'`Implemenation`',
			'x/Implemenation',
			'Wir veröffentlichen\n\nFHIR',
		],
	);
});

describe('funder-name', () => {
	tableOf(
		'funder-name',
		[
			['Gefördert vom AFA.', 'AFA'],
			['AFA-gefördertes Projekt', 'AFA'],
			['Gefördert durch das Amt für Altes.', 'Amt für Altes'],
			['Funded by the Office of Old.', 'Office of Old'],
		],
		[
			'Funded by the Office of New (AFN).',
			'Gefördert 2018–2022 vom AFA.',
			'Gefördert vom AFN (vormals AFA).',
			'Gefördert vom AFA (Förderkennzeichen 01ZZ1234A).',
			'The project was funded by the Office of Old.',
			'`AFA` https://afa.example AFAX',
			'> „Gefördert vom AFA.“',
		],
	);
});
