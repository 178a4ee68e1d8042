import type { DisposableStore } from '../../host/disposable';
import type { Services } from '../../services';
import { register as registerDocument } from './document/register';
import { register as registerInsert } from './insert/register';
import { register as registerLiving } from './living/register';

/** Registers the sections of a README: inserting them, keeping them up to date, and the view This README. */
export function register(services: Services, disposables: DisposableStore): void {
	registerInsert(services, disposables);
	registerLiving(services, disposables);
	registerDocument(services, disposables);
}
