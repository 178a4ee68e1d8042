import type { Services } from '../../services';
import type { ProfileEditor } from './profileEditor';

/** What the parts of this feature are given. */
export interface AccessServices extends Services {
	readonly profile: ProfileEditor;
}
