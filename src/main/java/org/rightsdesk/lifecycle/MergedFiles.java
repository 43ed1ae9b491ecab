package org.rightsdesk.lifecycle;

import org.rightsdesk.request.FilesKept;
import org.rightsdesk.request.FilesNeeded;
import org.rightsdesk.request.SubjectRequest;

import org.springframework.stereotype.Component;

/**
 * Files of a case that goes on in another are needed as long as those of the other are
 * kept: the answer there is for both.
 */
@Component
class MergedFiles implements FilesNeeded {

	private final Merging merging;

	private final FilesKept kept;

	MergedFiles(Merging merging, FilesKept kept) {
		this.merging = merging;
		this.kept = kept;
	}

	@Override
	public boolean needs(SubjectRequest request) {
		return this.merging.goesOnIn(request.id()).filter((into) -> !this.kept.over(into)).isPresent();
	}

}
