package org.rightsdesk.restriction;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;

import org.rightsdesk.correspondence.StaffNotices;
import org.rightsdesk.organisation.Organisations;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.SubjectRequest;

import org.springframework.context.MessageSource;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reminds the handlers each week of a restriction that ends with its cause (law.md 6.4),
 * so that none is forgotten when the case is.
 */
@Component
class RestrictionLook {

	private static final int DAYS = 7;

	private final RestrictionTable table;

	private final Requests requests;

	private final Organisations organisations;

	private final StaffNotices notices;

	private final MessageSource texts;

	private final Clock clock;

	RestrictionLook(RestrictionTable table, Requests requests, Organisations organisations, StaffNotices notices,
			MessageSource texts, Clock clock) {
		this.table = table;
		this.requests = requests;
		this.organisations = organisations;
		this.notices = notices;
		this.texts = texts;
		this.clock = clock;
	}

	/** Two nodes at once remind once: the row is locked by the first. */
	@Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT2M")
	@Transactional
	public void sweep() {
		LocalDate before = LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC).minusDays(DAYS);
		this.table.notLookedAtSince(before)
			.stream()
			.filter((restriction) -> restriction.ground().temporary() && !restriction.ending())
			.forEach(this::remind);
	}

	private void remind(DataRestriction restriction) {
		SubjectRequest request = this.requests.get(restriction.requestId());
		String line = this.texts.getMessage("restriction.look",
				new Object[] { request.reference().value(),
						this.texts.getMessage("restriction.ground." + restriction.ground(), null, Locale.UK) },
				Locale.UK);
		this.notices.remind(request.organisation(), this.organisations.get(request.organisation()).desk().handlers(),
				line, false);
		this.table.looked(restriction.id(), LocalDate.ofInstant(this.clock.instant(), request.zone()));
	}

}
