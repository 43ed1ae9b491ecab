package org.rightsdesk.casework;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.rightsdesk.identity.EvidenceDeletion;
import org.rightsdesk.identity.KnownFact;
import org.rightsdesk.identity.Weighing;
import org.rightsdesk.web.Choice;

/**
 * What staff see of how somebody is to show who they are.
 *
 * @param weighing null while nobody weighed anything
 * @param facts of each question for known facts; answers only while they are judged
 * @param judged whether evidence can be opened now
 * @param callWanted whether the person waits for a call with a code
 * @param deletions of evidence, oldest first
 */
record IdentityView(Weighing weighing, Map<UUID, List<KnownFact>> facts, boolean judged, boolean callWanted,
		List<EvidenceDeletion> deletions, List<Choice> risks, List<Choice> yesOrNo, List<Choice> abouts) {
}
