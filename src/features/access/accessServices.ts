import type { ContextKey } from '../../host/contextKey';
import type { Services } from '../../services';
import type { ProfileEditor } from './profileEditor';

/** The services that this feature uses. */
export interface AccessServices extends Services {
	readonly profile: ProfileEditor;
	readonly mailHandedOver: ContextKey<boolean>;
}
