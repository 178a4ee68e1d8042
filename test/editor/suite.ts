/** Every file of the editor suite, in the order in which they run. */
import './host.test';
import './access.test';
import './accessDocument.test';
import './accessProfile.test';
import './cards.test';
import './completion.test';
import './facts.test';
import './hover.test';
import './links.test';
import './overlayCompletion.test';
import './overlays.test';
import './noEditor.test';
import './sections.test';
import './checks.test';
import './checksCorpus.test';
import './living.test';
import './workspaceUpdate.test';
