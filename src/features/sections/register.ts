import type { DisposableStore } from '../../host/disposable';
import type { Services } from '../../services';
import { register as registerDocument } from './document/register';
import { register as registerInsert } from './insert/register';
import { register as registerLiving } from './living/register';

/** Sections of a README: inserted, kept up to date, and seen in one view. */
export function register(services: Services, disposables: DisposableStore): void {
	registerInsert(services, disposables);
	registerLiving(services, disposables);
	registerDocument(services, disposables);
}
