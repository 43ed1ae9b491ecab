package org.rightsdesk.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Objects;

import org.rightsdesk.correspondence.CodeSlips;
import org.rightsdesk.fulfilment.Release;
import org.rightsdesk.fulfilment.Releases;
import org.rightsdesk.request.SubjectRequest;

import org.springframework.stereotype.Component;

/** Reads what staff need to help a person to their answer. */
@Component
class DownloadStates {

	private final Releases releases;

	private final CodeSlips slips;

	DownloadStates(Releases releases, CodeSlips slips) {
		this.releases = releases;
		this.slips = slips;
	}

	DownloadState of(SubjectRequest request) {
		return new DownloadState(until(request), this.releases.keptUntil(request), this.releases.kept(request),
				this.releases.deletedAt(request.id()).isPresent(), this.slips.of(request.id()));
	}

	private LocalDate until(SubjectRequest request) {
		ZoneId zone = request.zone();
		return this.releases.of(request.id())
			.stream()
			.map(Release::until)
			.filter(Objects::nonNull)
			.max(Comparator.<Instant>naturalOrder())
			.map((until) -> until.atZone(zone).toLocalDate().minusDays(1))
			.orElse(null);
	}

}
